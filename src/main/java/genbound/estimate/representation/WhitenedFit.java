package genbound.estimate.representation;

import genbound.numeric.Arguments;

/**
 * R² of an additive fit to whitened embeddings: the mean squared canonical correlation between the
 * embeddings and the concepts.
 *
 * @param value R², in [0, 1]
 * @param rank r, how many directions the centred embeddings have, in [1, N − 1]
 * @param additiveDimension p, how many dimensions additive functions of the concepts have, in [1, N
 *     − 1]
 * @param samples N, at least 2
 */
public record WhitenedFit(double value, int rank, int additiveDimension, int samples) {

  public WhitenedFit {
    Arguments.inClosed("value", value, 0, 1);
    Arguments.atLeast("samples", samples, 2);
    Arguments.inRange("rank", rank, 1, samples - 1L);
    Arguments.inRange("additiveDimension", additiveDimension, 1, samples - 1L);
  }

  /**
   * Whether the embeddings fill all dimensions there are, r = N − 1. The value is then p/(N − 1)
   * for whatever embeddings, noise or not, and says nothing: project on the span of probes first.
   */
  public boolean isSaturated() {
    return rank == samples - 1;
  }

  /** max(0, p + r − (N − 1))/r: no embeddings of this rank have less. */
  public double least() {
    return Math.max(0, additiveDimension + (double) rank - (samples - 1)) / rank;
  }

  /** min(p, r)/r: no embeddings of this rank have more. */
  public double greatest() {
    return Math.min(additiveDimension, rank) / (double) rank;
  }

  @Override
  public String toString() {
    return "whitened R² = " + value + (isSaturated() ? ", SATURATED" : "");
  }
}
