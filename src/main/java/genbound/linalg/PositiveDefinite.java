package genbound.linalg;

import genbound.numeric.Arguments;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * A symmetric positive definite matrix, factored once by Cholesky. What is computed from it is off
 * by at most about d·κ units in the last place, where d is the size and κ the condition number.
 */
public final class PositiveDefinite {

  private static final double SYMMETRY = 1e-12;

  private final int size;
  private final Cholesky factor;
  private final double[] inverseDiagonal;
  private final double conditionNumber;

  private PositiveDefinite(String name, DMatrixRMaj matrix) {
    size = matrix.numRows;
    Optional<Cholesky> factored = Cholesky.of(matrix.copy());
    Arguments.require(factored.isPresent(), name, "positive definite", "a matrix that is not");
    factor = factored.get();
    DMatrixRMaj inverse = factor.inverse();
    inverseDiagonal = new double[size];
    for (int i = 0; i < size; i++) {
      inverseDiagonal[i] = inverse.get(i, i);
    }
    conditionNumber = NormOps_DDRM.inducedP1(matrix) * NormOps_DDRM.inducedP1(inverse);
    boolean usable = Double.isFinite(conditionNumber) && conditionNumber < 1e14;
    Arguments.require(usable, name, "of condition number below 1e14", conditionNumber);
  }

  /**
   * A matrix given by its rows.
   *
   * @param name what it is called in messages
   * @param rows square, symmetric to 1e-12 relative, positive definite, finite
   */
  public static PositiveDefinite of(String name, double[][] rows) {
    return of(name, Matrices.of(name, rows));
  }

  /**
   * A matrix, which is copied.
   *
   * @param name what it is called in messages
   * @param matrix square, symmetric to 1e-12 relative, positive definite, finite
   */
  public static PositiveDefinite of(String name, DMatrixRMaj matrix) {
    Matrices.finite(name, matrix);
    boolean square = matrix.numRows == matrix.numCols;
    Arguments.require(square, name, "square", matrix.numCols + " columns");
    for (int i = 0; i < matrix.numRows; i++) {
      for (int j = 0; j < i; j++) {
        double gap = Math.abs(matrix.get(i, j) - matrix.get(j, i));
        double scale = Math.sqrt(Math.abs(matrix.get(i, i)) * Math.abs(matrix.get(j, j)));
        if (gap > SYMMETRY * scale) {
          Arguments.require(false, name, "symmetric", "a gap of " + gap);
        }
      }
    }
    return new PositiveDefinite(name, matrix);
  }

  /** How many rows there are. */
  public int size() {
    return size;
  }

  /** The condition number in the 1-norm. */
  public double conditionNumber() {
    return conditionNumber;
  }

  /** ln of the determinant. */
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Math.log(factor.diagonal(i));
    }
    return 2 * sum;
  }

  /** The trace of this matrix's inverse times another, given by its rows. */
  public double traceOfSolve(double[][] rows) {
    DMatrixRMaj solution = Matrices.of("rows", rows);
    boolean fits = solution.numRows == size && solution.numCols == size;
    String shape = solution.numRows + " × " + solution.numCols;
    Arguments.require(fits, "rows", size + " × " + size, shape);
    factor.solve(solution);
    return CommonOps_DDRM.trace(solution);
  }

  /** vᵀ times this matrix's inverse times v. */
  public double inverseQuadraticForm(double[] vector) {
    double[] solution = solve(vector);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += vector[i] * solution[i];
    }
    return sum;
  }

  /** This matrix's inverse times a vector. */
  public double[] solve(double[] vector) {
    Arguments.notNull("vector", vector);
    Arguments.require(vector.length == size, "vector", "of length " + size, vector.length);
    for (int i = 0; i < size; i++) {
      Arguments.finite("vector[" + i + "]", vector[i]);
    }
    DMatrixRMaj solution = new DMatrixRMaj(size, 1, true, vector.clone());
    factor.solve(solution);
    return solution.data;
  }

  /** The diagonal of this matrix's inverse. */
  public double[] inverseDiagonal() {
    return inverseDiagonal.clone();
  }

  @Override
  public String toString() {
    return "positive definite matrix of "
        + size
        + " rows, condition number "
        + (float) conditionNumber;
  }
}
