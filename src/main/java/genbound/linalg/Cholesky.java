package genbound.linalg;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/** L·Lᵀ of a symmetric positive definite matrix, and solutions with many right-hand sides. */
final class Cholesky {

  private static final int BLOCK = 64;

  private final int size;
  private final double[] factor;

  private Cholesky(DMatrixRMaj factor) {
    size = factor.numRows;
    this.factor = factor.data;
  }

  /** Of a matrix, which is overwritten; nothing if a pivot is not above 0. */
  static Optional<Cholesky> of(DMatrixRMaj matrix) {
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky =
        DecompositionFactory_DDRM.chol(matrix.numRows, true);
    boolean factored = cholesky.decompose(matrix);
    return factored ? Optional.of(new Cholesky(cholesky.getT(null))) : Optional.empty();
  }

  /** An entry of the diagonal of L. */
  double diagonal(int i) {
    return factor[i * size + i];
  }

  /** Whether every entry of the diagonal is above 0, which rules out what is not a number. */
  boolean isPositive() {
    boolean positive = true;
    for (int i = 0; i < size; i++) {
      positive &= diagonal(i) > 0;
    }
    return positive;
  }

  /** Replaces right-hand sides, one a column, by the solutions; a block of columns at a time. */
  void solve(DMatrixRMaj sides) {
    for (int from = 0; from < sides.numCols; from += BLOCK) {
      solve(sides, from, 0);
    }
  }

  /** The inverse: its symmetry leaves a third of the work of solving for every column. */
  DMatrixRMaj inverse() {
    DMatrixRMaj inverse = CommonOps_DDRM.identity(size);
    for (int from = 0; from < size; from += BLOCK) {
      solve(inverse, from, from);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        inverse.set(j, i, inverse.get(i, j));
      }
    }
    return inverse;
  }

  /** A block of columns that are 0 above a row; only from that row on are they solved for. */
  private void solve(DMatrixRMaj sides, int from, int top) {
    int width = Math.min(BLOCK, sides.numCols - from);
    for (int i = top; i < size; i++) {
      for (int k = top; k < i; k++) {
        subtract(sides, from, width, i, factor[i * size + k], k);
      }
      divide(sides, from, width, i);
    }
    for (int i = size - 1; i >= top; i--) {
      divide(sides, from, width, i);
      for (int k = top; k < i; k++) {
        subtract(sides, from, width, k, factor[i * size + k], i);
      }
    }
  }

  private void divide(DMatrixRMaj sides, int from, int width, int row) {
    double pivot = diagonal(row);
    int start = row * sides.numCols + from;
    for (int j = start; j < start + width; j++) {
      sides.data[j] /= pivot;
    }
  }

  private static void subtract(
      DMatrixRMaj sides, int from, int width, int row, double times, int other) {
    double[] data = sides.data;
    int to = row * sides.numCols + from;
    int with = other * sides.numCols + from;
    for (int j = 0; j < width; j++) {
      data[to + j] -= times * data[with + j];
    }
  }
}
