package genbound.sensitivity;

import genbound.linalg.Matrices;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRPDecomposition_F64;

/**
 * An orthonormal basis of the column space of a matrix, held by columns. The matrix's columns are
 * first scaled to a common size, and a column counts only if it is not a combination of others up
 * to rounding.
 */
final class ColumnSpace {

  /**
   * Below this leverage squares underflow. A row of less counts for nothing beside the others: it
   * takes part in no search, and this stands for its leverage.
   */
  static final double FAINT = 0x1p-800;

  private static final double UNIT = 0x1p-52;
  private static final double SMALL = 0x1p-26;
  private static final double AGREEING = 1e-13;

  private final double[][] basis;
  private final boolean[] zero;
  private final int rows;
  private final int rank;

  private ColumnSpace(double[][] basis, boolean[] zero) {
    this.basis = basis;
    this.zero = zero;
    this.rows = zero.length;
    this.rank = basis.length;
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
    qr.decompose(scaled.copy());
    int rank = Matrices.largest(matrix) == 0 ? 0 : qr.getRank();
    DMatrixRMaj q = qr.getQ(null, true);
    double[][] basis = new double[rank][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < rank && !zero[i]; j++) {
        basis[j][i] = q.get(i, j);
      }
    }
    ColumnSpace space = new ColumnSpace(basis, zero);
    space.refineSmallRows(scaled, qr.getR(null, true), qr.getColPivots());
    return space;
  }

  /**
   * The basis is right to rounding beside 1, which is all of a row that is far smaller than others.
   * Such a row comes from a triangular system of its own, right beside the row, unless the columns
   * are so dependent that the two disagree.
   */
  private void refineSmallRows(DMatrixRMaj scaled, DMatrixRMaj triangle, int[] columns) {
    for (int i = 0; i < rows; i++) {
      double[] row = new double[rank];
      double apart = leverage(i) < SMALL * SMALL && !zero[i] ? 0 : Double.POSITIVE_INFINITY;
      for (int j = 0; j < rank && apart < AGREEING; j++) {
        row[j] = scaled.get(i, columns[j]);
        for (int k = 0; k < j; k++) {
          row[j] -= row[k] * triangle.get(k, j);
        }
        row[j] /= triangle.get(j, j);
        apart = Math.max(apart, Math.abs(row[j] - basis[j][i]));
      }
      for (int j = 0; j < rank && apart < AGREEING; j++) {
        basis[j][i] = row[j];
      }
    }
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

  /** Whether the row is of zeros, or of less than 10⁻¹²⁰ of the others. */
  boolean isFaint(int row) {
    return leverage(row) < FAINT;
  }

  /** The row's coordinates in the basis. */
  double[] row(int i) {
    double[] row = new double[rank];
    for (int j = 0; j < rank; j++) {
      row[j] = basis[j][i];
    }
    return row;
  }

  /** The squared length of a row of the basis. */
  double leverage(int i) {
    double sum = 0;
    for (double[] column : basis) {
      sum += column[i] * column[i];
    }
    return sum;
  }

  /** The basis times a vector of coordinates. */
  void times(double[] x, double[] product) {
    Arrays.fill(product, 0);
    for (int j = 0; j < rank; j++) {
      double[] column = basis[j];
      double scale = x[j];
      for (int i = 0; i < product.length; i++) {
        product[i] += scale * column[i];
      }
    }
  }

  /** The transposed basis times a vector over the rows. */
  void transposedTimes(double[] y, double[] product) {
    for (int j = 0; j < rank; j++) {
      product[j] = dot(basis[j], y);
    }
  }

  /**
   * The matrix of inner products of the basis under weights of the rows, lower triangle.
   *
   * @param scratch as long as there are rows
   */
  void gram(double[] weights, double[] gram, double[] scratch) {
    for (int a = 0; a < rank; a++) {
      double[] column = basis[a];
      for (int i = 0; i < scratch.length; i++) {
        scratch[i] = weights[i] * column[i];
      }
      for (int b = 0; b <= a; b++) {
        gram[a * rank + b] = dot(basis[b], scratch);
      }
    }
  }

  /** Four sums side by side, which is several times as fast as one. */
  private static double dot(double[] a, double[] b) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      first += a[i] * b[i];
    }
    return first + second + (third + fourth);
  }
}
