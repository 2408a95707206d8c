package genbound.linalg;

import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/**
 * A symmetric positive definite matrix, factored once by Cholesky. What is computed from it is off
 * by at most about d·κ units in the last place, where d is the size and κ the condition number.
 */
public final class PositiveDefinite {

  private static final double SYMMETRY = 1e-12;
  private static final double LARGEST_CONDITION = 1e14;

  private final int size;
  private final Cholesky factor;
  private final double[] inverseDiagonal;
  private final double norm;
  private double conditionNumber = -1;

  private PositiveDefinite(String name, double[][] upper) {
    size = upper.length;
    norm = norm(upper);
    Optional<Cholesky> factored = Cholesky.of(upper);
    Arguments.require(factored.isPresent(), name, "positive definite", "a matrix that is not");
    factor = factored.get();
    inverseDiagonal = factor.inverseDiagonal();
    boolean usable = norm * largestInverseNorm() < LARGEST_CONDITION / 2;
    if (!usable) {
      usable = conditionNumber() < LARGEST_CONDITION;
      Arguments.require(usable, name, "of condition number below 1e14", conditionNumber);
    }
  }

  /** The 1-norm of a symmetric matrix. */
  private static double norm(double[][] upper) {
    double[] sums = new double[upper.length];
    for (int i = 0; i < upper.length; i++) {
      double[] row = upper[i];
      double sum = 0;
      for (int j = i + 1; j < row.length; j++) {
        sum += Math.abs(row[j]);
        sums[j] += Math.abs(row[j]);
      }
      sums[i] += sum + Math.abs(row[i]);
    }
    return Arrays.stream(sums).max().orElse(0);
  }

  /**
   * What the 1-norm of the inverse does not exceed, but for rounding: an entry of a positive
   * definite matrix is at most the root of the product of two of its diagonal.
   */
  private double largestInverseNorm() {
    double largest = 0;
    double roots = 0;
    for (double entry : inverseDiagonal) {
      largest = Math.max(largest, entry);
      roots += Math.sqrt(entry);
    }
    return Math.sqrt(largest) * roots;
  }

  /**
   * A matrix given by its rows.
   *
   * @param name what it is called in messages
   * @param rows square, symmetric to 1e-12 relative, positive definite, finite
   */
  public static PositiveDefinite of(String name, double[][] rows) {
    Matrices.checkRows(name, rows);
    return ofCopy(name, Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new));
  }

  /**
   * A matrix, which is copied.
   *
   * @param name what it is called in messages
   * @param matrix square, symmetric to 1e-12 relative, positive definite, finite
   */
  public static PositiveDefinite of(String name, DMatrixRMaj matrix) {
    Matrices.finite(name, matrix);
    return ofCopy(name, Matrices.rows(matrix));
  }

  private static PositiveDefinite ofCopy(String name, double[][] rows) {
    if (rows.length != rows[0].length) {
      Arguments.require(false, name, "square", rows[0].length + " columns");
    }
    double[][] columns = RowKernels.transposed(rows);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        double gap = Math.abs(rows[i][j] - columns[i][j]);
        if (gap > 0 && gap > SYMMETRY * Math.sqrt(Math.abs(rows[i][i]) * Math.abs(rows[j][j]))) {
          Arguments.require(false, name, "symmetric", "a gap of " + gap);
        }
      }
    }
    return new PositiveDefinite(name, rows);
  }

  /** A symmetric matrix of finite numbers by its rows, on and above the diagonal; overwritten. */
  static PositiveDefinite ofUpper(String name, double[][] upper) {
    return new PositiveDefinite(name, upper);
  }

  /** How many rows there are. */
  public int size() {
    return size;
  }

  /** The condition number in the 1-norm; it is computed when it is first asked for. */
  public synchronized double conditionNumber() {
    if (conditionNumber < 0) {
      conditionNumber = norm * factor.inverseNorm();
    }
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
    double[][] columns = Matrices.rows(solution);
    factor.solve(columns);
    double trace = 0;
    for (int i = 0; i < size; i++) {
      trace += columns[i][i];
    }
    return trace;
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
    double[] solution = vector.clone();
    factor.solve(solution);
    return solution;
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
        + (float) conditionNumber();
  }
}
