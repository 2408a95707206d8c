package genbound.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRPDecomposition_F64;

/**
 * An orthonormal basis of the column space of a matrix, by rows. Columns are first scaled to a
 * common size, and a column counts only if it is not a combination of others up to rounding.
 */
final class ColumnSpace {

  private static final double UNIT = 0x1p-52;

  private final double[] basis;
  private final boolean[] zero;
  private final int rows;
  private final int rank;

  private ColumnSpace(double[] basis, boolean[] zero, int rank) {
    this.basis = basis;
    this.zero = zero;
    this.rows = zero.length;
    this.rank = rank;
  }

  static ColumnSpace of(DMatrixRMaj matrix) {
    Matrices.finite("matrix", matrix);
    int n = matrix.numRows;
    int columns = matrix.numCols;
    boolean[] zero = new boolean[n];
    for (int i = 0; i < n; i++) {
      zero[i] = true;
      for (int j = 0; j < columns; j++) {
        zero[i] &= matrix.get(i, j) == 0;
      }
    }
    DMatrixRMaj scaled = scaledColumns(matrix);
    QRPDecomposition_F64<DMatrixRMaj> qr = DecompositionFactory_DDRM.qrp(n, columns);
    qr.setSingularThreshold(Math.max(n, columns) * UNIT);
    qr.decompose(scaled);
    int rank = Matrices.largest(matrix) == 0 ? 0 : qr.getRank();
    DMatrixRMaj q = qr.getQ(null, true);
    double[] basis = new double[n * rank];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < rank && !zero[i]; j++) {
        basis[i * rank + j] = q.get(i, j);
      }
    }
    return new ColumnSpace(basis, zero, rank);
  }

  private static DMatrixRMaj scaledColumns(DMatrixRMaj matrix) {
    DMatrixRMaj scaled = matrix.copy();
    for (int j = 0; j < matrix.numCols; j++) {
      double largest = 0;
      for (int i = 0; i < matrix.numRows; i++) {
        largest = Math.max(largest, Math.abs(matrix.get(i, j)));
      }
      int exponent = largest == 0 ? 0 : Math.getExponent(largest);
      double squares = 0;
      for (int i = 0; i < matrix.numRows; i++) {
        double entry = Math.scalb(matrix.get(i, j), -exponent);
        squares += entry * entry;
      }
      for (int i = 0; i < matrix.numRows && squares > 0; i++) {
        scaled.set(i, j, Math.scalb(matrix.get(i, j), -exponent) / Math.sqrt(squares));
      }
    }
    return scaled;
  }

  int rows() {
    return rows;
  }

  int rank() {
    return rank;
  }

  boolean isZero(int row) {
    return zero[row];
  }

  /** The row's coordinates in the basis. */
  double[] row(int i) {
    double[] row = new double[rank];
    System.arraycopy(basis, i * rank, row, 0, rank);
    return row;
  }

  /** The squared length of a row of the basis. */
  double leverage(int i) {
    double sum = 0;
    for (int k = i * rank; k < (i + 1) * rank; k++) {
      sum += basis[k] * basis[k];
    }
    return sum;
  }

  /** The basis times a vector of coordinates. */
  void times(double[] x, double[] product) {
    for (int i = 0, k = 0; i < rows; i++) {
      double sum = 0;
      for (int j = 0; j < rank; j++) {
        sum += basis[k++] * x[j];
      }
      product[i] = sum;
    }
  }

  /** The transposed basis times a vector over the rows. */
  void transposedTimes(double[] y, double[] product) {
    Arrays.fill(product, 0);
    for (int i = 0, k = 0; i < rows; i++) {
      for (int j = 0; j < rank; j++) {
        product[j] += basis[k++] * y[i];
      }
    }
  }

  /** The matrix of inner products of the basis under weights of the rows, lower triangle. */
  void gram(double[] weights, double[] gram) {
    Arrays.fill(gram, 0);
    for (int i = 0; i < rows; i++) {
      int row = i * rank;
      for (int a = 0; a < rank; a++) {
        double left = weights[i] * basis[row + a];
        int at = a * rank;
        for (int b = 0; b <= a; b++) {
          gram[at + b] += left * basis[row + b];
        }
      }
    }
  }
}
