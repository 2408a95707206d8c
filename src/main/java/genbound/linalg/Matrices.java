package genbound.linalg;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.numeric.Arguments;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Matrices, rows first, and their norms from above. Norms are rounded up: never below the exact
 * value, and at most about one unit in the last place for each entry above it.
 */
public final class Matrices {

  private Matrices() {}

  /**
   * A matrix from its rows, which are copied.
   *
   * @param name what it is called in messages
   * @param rows at least one, of equal length of at least one, of finite numbers
   */
  public static DMatrixRMaj of(String name, double[][] rows) {
    checkRows(name, rows);
    DMatrixRMaj matrix = new DMatrixRMaj(rows.length, rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, matrix.data, i * matrix.numCols, matrix.numCols);
    }
    return matrix;
  }

  /** Refuses what is not a matrix of finite numbers by its rows. */
  static void checkRows(String name, double[][] rows) {
    Arguments.notNull(name, rows);
    Arguments.require(rows.length > 0, name, "not empty", 0);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == null || rows[i].length != rows[0].length || rows[i].length == 0) {
        String row = name + "[" + i + "]";
        int length = Arguments.notNull(row, rows[i]).length;
        Arguments.require(length > 0 || i > 0, row, "not empty", 0);
        Arguments.require(false, row, rows[0].length + " long", length);
      }
      for (int j = 0; j < rows[i].length; j++) {
        if (!Double.isFinite(rows[i][j])) {
          Arguments.finite(name + "[" + i + "][" + j + "]", rows[i][j]);
        }
      }
    }
  }

  /** The rows, copied. */
  static double[][] rows(DMatrixRMaj matrix) {
    double[][] rows = new double[matrix.numRows][];
    Arrays.setAll(
        rows, i -> Arrays.copyOfRange(matrix.data, i * matrix.numCols, (i + 1) * matrix.numCols));
    return rows;
  }

  /** Refuses a matrix with an entry that is not finite, by its position; returns the matrix. */
  public static DMatrixRMaj finite(String name, DMatrixRMaj matrix) {
    Arguments.notNull(name, matrix);
    Arguments.require(matrix.getNumElements() > 0, name, "not empty", 0);
    double[] entries = matrix.data;
    for (int k = 0; k < matrix.getNumElements(); k++) {
      if (!Double.isFinite(entries[k])) {
        int i = k / matrix.numCols;
        Arguments.finite(name + "[" + i + "][" + (k - i * matrix.numCols) + "]", entries[k]);
      }
    }
    return matrix;
  }

  /** The Frobenius norm √(Σ aᵢⱼ²). */
  public static double frobenius(DMatrixRMaj matrix) {
    finite("matrix", matrix);
    double scale = largest(matrix);
    return scale == 0 ? 0 : multiplyUp(scale, sqrtUp(sumOfSquares(matrix, scale, 0, 1)));
  }

  /** Σ of the Euclidean norms of the columns: the (2, 1) norm. */
  public static double twoOne(DMatrixRMaj matrix) {
    finite("matrix", matrix);
    double scale = largest(matrix);
    double sum = 0;
    for (int j = 0; j < matrix.numCols && scale > 0; j++) {
      sum = addUp(sum, sqrtUp(sumOfSquares(matrix, scale, j, matrix.numCols)));
    }
    return multiplyUp(scale, sum);
  }

  /** The (p, q) norm: the ℓq norm of the ℓp norms of the columns, for p and q in [1, ∞). */
  public static double norm(DMatrixRMaj matrix, double p, double q) {
    finite("matrix", matrix);
    Arguments.require(p >= 1 && Double.isFinite(p), "p", "in [1, ∞)", p);
    Arguments.require(q >= 1 && Double.isFinite(q), "q", "in [1, ∞)", q);
    double scale = largest(matrix);
    double outer = 0;
    for (int j = 0; j < matrix.numCols && scale > 0; j++) {
      double inner = 0;
      for (int i = 0; i < matrix.numRows; i++) {
        inner = addUp(inner, powerUp(Math.abs(matrix.get(i, j)) / scale, p));
      }
      outer = addUp(outer, powerUp(inner, q / p));
    }
    return multiplyUp(scale, powerUp(outer, 1 / q));
  }

  /** The largest ℓ1 norm of a row. */
  public static double largestRowSum(DMatrixRMaj matrix) {
    finite("matrix", matrix);
    double largest = 0;
    for (int i = 0; i < matrix.numRows; i++) {
      double sum = 0;
      for (int j = 0; j < matrix.numCols; j++) {
        sum = addUp(sum, Math.abs(matrix.get(i, j)));
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  /** The sum of the diagonal of a square matrix, to nearest. */
  public static double trace(DMatrixRMaj matrix) {
    finite("matrix", matrix);
    boolean square = matrix.numRows == matrix.numCols;
    Arguments.require(square, "matrix", "square", matrix.numRows + " × " + matrix.numCols);
    double sum = 0;
    for (int i = 0; i < matrix.numRows; i++) {
      sum += matrix.get(i, i);
    }
    return sum;
  }

  /**
   * A power of two near the largest entry, so that squares neither overflow nor vanish; 0 for 0.
   */
  public static double largest(DMatrixRMaj matrix) {
    double largest = 0;
    for (int k = 0; k < matrix.getNumElements(); k++) {
      largest = Math.max(largest, Math.abs(matrix.get(k)));
    }
    return largest == 0 ? 0 : Math.scalb(1.0, Math.max(-1000, Math.getExponent(largest)));
  }

  private static double sumOfSquares(DMatrixRMaj matrix, double scale, int from, int step) {
    double sum = 0;
    for (int k = from; k < matrix.getNumElements(); k += step) {
      double entry = matrix.get(k) / scale;
      sum = addUp(sum, multiplyUp(entry, entry));
    }
    return sum;
  }

  private static double powerUp(double x, double exponent) {
    double power = Math.pow(x, exponent);
    return power * (1 + 0x1p-50) + Double.MIN_NORMAL * (x > 0 ? 1 : 0);
  }
}
