package genbound.sensitivity;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/** An invertible upper triangular matrix R beside its inverse. */
final class Triangle {

  /** How many rows are factored at once. */
  private static final int BLOCK = 2048;

  private final int size;
  private final double[][] entries;
  private final double[][] inverse;

  /** The leading part of a matrix that is upper triangular. */
  Triangle(DMatrixRMaj matrix, int size) {
    this.size = size;
    entries = new double[size][size];
    inverse = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        entries[i][j] = matrix.get(i, j);
      }
    }
    for (int j = 0; j < size; j++) {
      inverse[j][j] = 1 / entries[j][j];
      for (int i = j - 1; i >= 0; i--) {
        double sum = 0;
        for (int k = i + 1; k <= j; k++) {
          sum -= entries[i][k] * inverse[k][j];
        }
        inverse[i][j] = sum / entries[i][i];
      }
    }
  }

  /** R of the QR factorisation of columns, at most as many as they are long. */
  static Triangle of(double[][] columns) {
    DMatrixRMaj matrix = compress(columns);
    QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(matrix.numRows, matrix.numCols);
    qr.decompose(matrix);
    return new Triangle(qr.getR(null, true), columns.length);
  }

  /**
   * A matrix with the lengths and angles of columns, up to rounding: the columns themselves, or the
   * triangles of blocks of their rows one below the other, if they are many times as long as there
   * are columns.
   */
  static DMatrixRMaj compress(double[][] columns) {
    int n = columns[0].length;
    int blocks = n / Math.max(BLOCK, 4 * columns.length);
    if (blocks < 2) {
      return fill(new DMatrixRMaj(n, columns.length), columns, 0);
    }
    DMatrixRMaj part = new DMatrixRMaj(n / blocks + 1, columns.length);
    DMatrixRMaj stack = new DMatrixRMaj(blocks * columns.length, columns.length);
    QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(n / blocks + 1, columns.length);
    for (int b = 0; b < blocks; b++) {
      int from = (int) ((long) b * n / blocks);
      part.reshape((int) ((b + 1L) * n / blocks) - from, columns.length);
      qr.decompose(fill(part, columns, from));
      CommonOps_DDRM.insert(qr.getR(null, true), stack, b * columns.length, 0);
    }
    return stack;
  }

  private static DMatrixRMaj fill(DMatrixRMaj rows, double[][] columns, int from) {
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < rows.numRows; i++) {
        rows.set(i, j, columns[j][from + i]);
      }
    }
    return rows;
  }

  /** ‖ |R|·|R⁻¹| ‖: what solving with R makes of a rounding. Scaled columns leave it alone. */
  double componentCondition() {
    double squares = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        double sum = 0;
        for (int k = i; k <= j; k++) {
          sum += Math.abs(entries[i][k] * inverse[k][j]);
        }
        squares += sum * sum;
      }
    }
    return 1.01 * Math.sqrt(squares);
  }

  /** ‖R‖·‖R⁻¹‖, of Frobenius norms. */
  double normCondition() {
    return 1.01 * frobenius(entries) * frobenius(inverse);
  }

  private static double frobenius(double[][] matrix) {
    double squares = 0;
    for (double[] row : matrix) {
      for (double entry : row) {
        squares += entry * entry;
      }
    }
    return Math.sqrt(squares);
  }

  /** Columns times R⁻¹, by substitution; they are overwritten. */
  double[][] divide(double[][] columns) {
    double[][] quotient = new double[size][];
    for (int j = 0; j < size; j++) {
      double[] sum = columns[j];
      for (int k = 0; k < j; k++) {
        double[] other = quotient[k];
        double factor = entries[k][j];
        for (int i = 0; i < sum.length; i++) {
          sum[i] -= factor * other[i];
        }
      }
      double pivot = entries[j][j];
      for (int i = 0; i < sum.length; i++) {
        sum[i] /= pivot;
      }
      quotient[j] = sum;
    }
    return quotient;
  }

  /** Columns times the inverse as it is here, in twice the precision, then rounded. */
  double[][] multiplyByInverse(double[][] columns) {
    int n = columns[0].length;
    double[][] product = new double[size][n];
    double[] low = new double[n];
    for (int j = 0; j < size; j++) {
      double[] high = product[j];
      Arrays.fill(low, 0);
      for (int k = 0; k <= j; k++) {
        double factor = inverse[k][j];
        double[] column = columns[k];
        for (int i = 0; i < n; i++) {
          double term = factor * column[i];
          double lost = Math.fma(factor, column[i], -term);
          double sum = high[i] + term;
          double ofTerm = sum - high[i];
          lost += (high[i] - (sum - ofTerm)) + (term - ofTerm);
          high[i] = sum;
          low[i] += lost;
        }
      }
      for (int i = 0; i < n; i++) {
        high[i] += low[i];
      }
    }
    return product;
  }
}
