package genbound.sensitivity;

import genbound.linalg.Matrices;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRPDecomposition_F64;

/**
 * A nearly orthonormal basis of the column space of a matrix, held by columns: A·M for some
 * invertible M, each row right to a few roundings of its own length, whatever the scales of the
 * rows and of the columns and however near the columns are to dependence. A column counts only if
 * it is not a combination of others up to rounding.
 */
final class ColumnSpace {

  /**
   * Below this leverage squares underflow. A row of less counts for nothing beside the others: it
   * takes part in no search, and this stands for its leverage.
   */
  static final double FAINT = 0x1p-800;

  private static final double UNIT = 0x1p-53;
  private static final double WELL_CONDITIONED = 256;
  private static final int MOST_PASSES = 3;
  private static final int BLOCK = 1024;

  private final double[][] basis;
  private final boolean[] zero;
  private final int rows;
  private final int rank;
  private final double[] leverages;
  private final double rowError;
  private double departure = -1;

  private ColumnSpace(double[][] basis, boolean[] zero, double rowError) {
    this.basis = basis;
    this.zero = zero;
    this.rows = zero.length;
    this.rank = basis.length;
    this.leverages = leverages(basis, rows);
    this.rowError = rowError;
  }

  private static double[] leverages(double[][] basis, int rows) {
    double[] sum = new double[rows];
    for (double[] column : basis) {
      for (int i = 0; i < rows; i++) {
        sum[i] += column[i] * column[i];
      }
    }
    return sum;
  }

  static ColumnSpace of(DMatrixRMaj matrix) {
    Matrices.finite("matrix", matrix);
    int n = matrix.numRows;
    boolean[] zero = new boolean[n];
    for (int i = 0; i < n; i++) {
      zero[i] = true;
      for (int j = 0; j < matrix.numCols; j++) {
        zero[i] &= matrix.get(i, j) == 0;
      }
    }
    if (Matrices.largest(matrix) == 0) {
      return new ColumnSpace(new double[0][n], zero, 0);
    }
    double[][] scaled = scaledColumns(matrix);
    DMatrixRMaj compressed = Triangle.compress(scaled);
    QRPDecomposition_F64<DMatrixRMaj> qr =
        DecompositionFactory_DDRM.qrp(compressed.numRows, matrix.numCols);
    qr.setSingularThreshold(Math.max(n, matrix.numCols) * 2 * UNIT);
    qr.decompose(compressed);
    int rank = qr.getRank();
    double[][] columns = new double[rank][];
    Arrays.setAll(columns, j -> scaled[qr.getColPivots()[j]]);
    return of(columns, new Triangle(qr.getR(null, true), rank), zero);
  }

  /**
   * Divides the columns by the triangle of their factorisation: row by row, so that a small row is
   * as exact as a large one. Near dependence would cost digits: there the columns are first
   * multiplied by the triangle's inverse in twice the precision. Whatever that inverse is worth,
   * the product spans the same space, and its columns are far from dependent; then once more.
   */
  private static ColumnSpace of(double[][] columns, Triangle first, boolean[] zero) {
    int rank = columns.length;
    double[][] found = columns;
    Triangle triangle = first;
    double error = 0;
    for (int pass = 1; pass < MOST_PASSES; pass++) {
      if (triangle.componentCondition() <= WELL_CONDITIONED) {
        break;
      }
      double lost = 4 * Math.pow((rank + 2) * UNIT, 2);
      error = UNIT + triangle.normCondition() * (error + lost);
      found = triangle.multiplyByInverse(found);
      triangle = Triangle.of(found);
    }
    error = triangle.normCondition() * error;
    error += (rank + 2) * UNIT * triangle.componentCondition();
    return new ColumnSpace(triangle.divide(found), zero, error);
  }

  /** Exact: each column times a power of two that brings its length into [1, 2). */
  private static double[][] scaledColumns(DMatrixRMaj matrix) {
    int n = matrix.numRows;
    double[][] scaled = new double[matrix.numCols][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < scaled.length; j++) {
        scaled[j][i] = matrix.get(i, j);
      }
    }
    for (double[] column : scaled) {
      double largest = 0;
      for (double entry : column) {
        largest = Math.max(largest, Math.abs(entry));
      }
      int exponent = largest == 0 ? 0 : Math.getExponent(largest);
      double squares = 0;
      for (double entry : column) {
        double small = Math.scalb(entry, -exponent);
        squares += small * small;
      }
      exponent += largest == 0 ? 0 : Math.getExponent(Math.sqrt(squares));
      for (int i = 0; i < n; i++) {
        column[i] = Math.scalb(column[i], -exponent);
      }
    }
    return scaled;
  }

  private double measureDeparture() {
    double[] gram = new double[rank * rank];
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    gram(ones, gram, new double[rows]);
    double squares = 0;
    double trace = 0;
    for (int a = 0; a < rank; a++) {
      trace += gram[a * rank + a];
      for (int b = 0; b <= a; b++) {
        double off = gram[a * rank + b] - (a == b ? 1 : 0);
        squares += a == b ? off * off : 2 * off * off;
      }
    }
    return 1.01 * (Math.sqrt(squares) + dotError() * trace);
  }

  /**
   * There is an invertible M for which each row of A·M lies within this of the row of the basis,
   * times the length of the row.
   */
  double rowError() {
    return rowError;
  }

  /** The norm of UᵀU − I for the basis U does not exceed this. */
  synchronized double departure() {
    departure = departure < 0 ? measureDeparture() : departure;
    return departure;
  }

  /** An inner product over the rows is off by this times the sum of its magnitudes at most. */
  double dotError() {
    return (BLOCK / 4.0 + (double) rows / BLOCK + 8) * UNIT;
  }

  /** A leverage score is off by this, relative, at most. */
  double leverageError() {
    return 2.1 * rowError * (1 + Math.sqrt(rank)) + 1.1 * departure() + 2 * rank * UNIT;
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
    return leverages[row] < FAINT;
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
    return leverages[i];
  }

  /** A column of the basis, which must not change. */
  double[] column(int j) {
    return basis[j];
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

  /** Four sums side by side, which is several times as fast as one; block by block. */
  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int from = 0; from < a.length; from += BLOCK) {
      sum += dot(a, b, from, Math.min(a.length, from + BLOCK));
    }
    return sum;
  }

  private static double dot(double[] a, double[] b, int from, int to) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    for (; i < to; i++) {
      first += a[i] * b[i];
    }
    return first + second + (third + fourth);
  }
}
