package genbound.linalg;

import genbound.linalg.RowKernels.Tile;
import java.util.Optional;

/**
 * RᵀR of a symmetric positive definite matrix, R upper triangular; solutions with many right-hand
 * sides, and what is wanted of the inverse.
 *
 * <p>An entry of R is (a − Σ rᵢrⱼ)/r, or the root of such a difference: the products are taken from
 * a in the order of their index, four at a time, and nothing is multiplied by an inverse. So the
 * classical bound holds, whatever the panels: |A − RᵀR| ≤ γ_{n+1}·|R|ᵀ|R|, entry by entry, if the
 * factorisation runs to its end; the proof is in proofs/spectral-norm.md.
 */
final class Cholesky {

  private static final int PANEL = RowKernels.PANEL;

  /** How many right-hand sides are solved for at once. */
  private static final int SLICE = 256;

  private final int size;
  private final double[][] factor;

  private Cholesky(double[][] factor) {
    size = factor.length;
    this.factor = factor;
  }

  /**
   * Of a matrix, of which the part on and above the diagonal is looked at and overwritten; nothing
   * if a pivot is not above 0.
   *
   * @throws IllegalStateException if the thread is interrupted
   */
  static Optional<Cholesky> of(double[][] matrix) {
    int n = matrix.length;
    for (int first = 0; first < n; first += PANEL) {
      int top = first;
      int end = Math.min(n, first + PANEL);
      if (!factor(matrix, top, end)) {
        return Optional.empty();
      }
      int rest = n - end;
      RowKernels.inParts(
          rest,
          RowKernels.WIDTH,
          0.5 * PANEL * PANEL * rest,
          (from, to) -> forward(matrix, top, end, matrix, end + from, end + to));
      RowKernels.inParts(
          rest,
          PANEL,
          0.5 * PANEL * rest * rest,
          (from, to) -> {
            for (int left = end + from; left < n; left += RowKernels.WIDTH) {
              int right = Math.min(n, left + RowKernels.WIDTH);
              new Tile(end + from, end + to, left, right, true)
                  .addColumns(matrix, -1, matrix, matrix, top, end);
            }
          });
    }
    return Optional.of(new Cholesky(matrix));
  }

  /** Factors a block on the diagonal. */
  private static boolean factor(double[][] r, int first, int end) {
    for (int top = first; top < end; top += RowKernels.GROUP) {
      int next = Math.min(end, top + RowKernels.GROUP);
      for (int i = top; i < next; i++) {
        for (int k = top; k < i; k++) {
          RowKernels.add(r[i], -r[k][i], r[k], i, end);
        }
        if (!(r[i][i] > 0)) {
          return false;
        }
        r[i][i] = Math.sqrt(r[i][i]);
        RowKernels.divide(r[i], r[i][i], i + 1, end);
      }
      new Tile(next, end, next, end, true).addColumns(r, -1, r, r, top, next);
    }
    return true;
  }

  /** Solves RᵀY = X for the rows of a panel, from which earlier rows have been taken. */
  private static void forward(double[][] r, int first, int end, double[][] x, int left, int right) {
    for (int top = first; top < end; top += RowKernels.GROUP) {
      int next = Math.min(end, top + RowKernels.GROUP);
      for (int i = top; i < next; i++) {
        for (int k = top; k < i; k++) {
          RowKernels.add(x[i], -r[k][i], x[k], left, right);
        }
        RowKernels.divide(x[i], r[i][i], left, right);
      }
      new Tile(next, end, left, right, false).addColumns(x, -1, r, x, top, next);
    }
  }

  /** Solves RY = X for the rows of a panel, from which later rows have been taken. */
  private static void backward(
      double[][] r, int first, int end, double[][] x, int left, int right) {
    for (int bottom = end; bottom > first; bottom -= RowKernels.GROUP) {
      int next = Math.max(first, bottom - RowKernels.GROUP);
      for (int i = bottom - 1; i >= next; i--) {
        for (int k = i + 1; k < bottom; k++) {
          RowKernels.add(x[i], -r[i][k], x[k], left, right);
        }
        RowKernels.divide(x[i], r[i][i], left, right);
      }
      new Tile(first, next, left, right, false).addRows(x, -1, r, x, next, bottom);
    }
  }

  /** Solves RᵀY = X in place, where X is 0 above a row. */
  private void forward(int start, double[][] x, int left, int right) {
    for (int first = start; first < size; first += PANEL) {
      int end = Math.min(size, first + PANEL);
      forward(factor, first, end, x, left, right);
      for (int top = end; top < size; top += PANEL) {
        int bottom = Math.min(size, top + PANEL);
        new Tile(top, bottom, left, right, false).addColumns(x, -1, factor, x, first, end);
      }
    }
  }

  /** Solves RY = X in place, down to a row. */
  private void backward(int start, double[][] x, int left, int right) {
    for (int end = size; end > start; end -= PANEL) {
      int first = Math.max(start, end - PANEL);
      new Tile(first, end, left, right, false).addRows(x, -1, factor, x, end, size);
      backward(factor, first, end, x, left, right);
    }
  }

  /** An entry of the diagonal of R. */
  double diagonal(int i) {
    return factor[i][i];
  }

  /** Replaces right-hand sides, one a column, by the solutions. */
  void solve(double[][] sides) {
    int columns = sides[0].length;
    RowKernels.inParts(
        columns,
        SLICE,
        (double) size * size * columns,
        (from, to) -> {
          forward(0, sides, from, to);
          backward(0, sides, from, to);
        });
  }

  /** Replaces a right-hand side by the solution. */
  void solve(double[] side) {
    for (int i = 0; i < size; i++) {
      side[i] /= factor[i][i];
      RowKernels.add(side, -side[i], factor[i], i + 1, size);
    }
    for (int i = size - 1; i >= 0; i--) {
      side[i] = (side[i] - RowKernels.dot(factor[i], side, i + 1, size)) / factor[i][i];
    }
  }

  /** Columns of R⁻ᵀ, which is lower triangular; the rows above are left out. */
  private double[][] inverseColumns(int from, int to) {
    double[][] columns = new double[size][];
    for (int i = from; i < size; i++) {
      columns[i] = new double[to - from];
    }
    for (int i = from; i < to; i++) {
      columns[i][i - from] = 1;
    }
    forward(from, columns, 0, to - from);
    return columns;
  }

  /** The diagonal of the inverse, as sums of squares: the inverse itself is not formed. */
  double[] inverseDiagonal() {
    double[] diagonal = new double[size];
    RowKernels.inParts(
        size,
        SLICE,
        Math.pow(size, 3) / 6,
        (from, to) -> {
          double[][] columns = inverseColumns(from, to);
          double[] squares = new double[to - from];
          for (int i = from; i < size; i++) {
            addSquares(squares, columns[i]);
          }
          System.arraycopy(squares, 0, diagonal, from, to - from);
        });
    return diagonal;
  }

  private static void addSquares(double[] sum, double[] row) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += row[j] * row[j];
    }
  }

  /** The 1-norm of the inverse, of which a part is held at a time. */
  double inverseNorm() {
    double[][] sums = new double[(size + SLICE - 1) / SLICE][size];
    RowKernels.inParts(
        size,
        SLICE,
        Math.pow(size, 3) / 3,
        (from, to) -> {
          double[][] columns = inverseColumns(from, to);
          backward(from, columns, 0, to - from);
          double[] sum = sums[from / SLICE];
          for (int i = from; i < size; i++) {
            for (int j = from; j < to; j++) {
              double entry = Math.abs(columns[i][j - from]);
              sum[j] += entry;
              sum[i] += i < to ? 0 : entry;
            }
          }
        });
    double norm = 0;
    for (int j = 0; j < size; j++) {
      double sum = 0;
      for (double[] part : sums) {
        sum += part[j];
      }
      norm = Math.max(norm, sum);
    }
    return norm;
  }
}
