package genbound.sensitivity;

import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import org.ejml.data.DMatrixRMaj;

/** Some rows of a matrix, and the probability with which each was drawn. */
public final class SampledRows {

  private final int[] rows;
  private final double[] probabilities;

  SampledRows(int[] rows, double[] probabilities) {
    this.rows = rows;
    this.probabilities = probabilities;
  }

  /** How many rows were drawn. */
  public int size() {
    return rows.length;
  }

  /** The place in the matrix of the k-th row drawn. */
  public int row(int k) {
    return rows[k];
  }

  /** What the k-th row drawn counts for: one over its probability. */
  public double weight(int k) {
    return 1 / probabilities[k];
  }

  /**
   * The drawn rows as a matrix, each times its weight to the power of 1/p, so that its ‖·x‖ₚᵖ
   * stands for that of the whole; one row of zeros where none was drawn.
   *
   * @param matrix the one that was drawn from
   * @param p in [1, ∞)
   */
  public DMatrixRMaj of(DMatrixRMaj matrix, double p) {
    Matrices.finite("matrix", matrix);
    Arguments.require(p >= 1 && Double.isFinite(p), "p", "in [1, ∞)", (Double) p);
    DMatrixRMaj sampled = new DMatrixRMaj(Math.max(1, rows.length), matrix.numCols);
    for (int k = 0; k < rows.length; k++) {
      Arguments.require(rows[k] < matrix.numRows, "matrix", "the one drawn from", matrix.numRows);
      double scale = Math.pow(probabilities[k], -1 / p);
      for (int j = 0; j < matrix.numCols; j++) {
        sampled.set(k, j, scale * matrix.get(rows[k], j));
      }
    }
    return sampled;
  }

  @Override
  public String toString() {
    return rows.length + " rows drawn";
  }
}
