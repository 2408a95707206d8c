package genbound.estimate.representation;

import genbound.numeric.Arguments;

/**
 * How far an encoder is from the best of its dimension.
 *
 * @param tauSquared τ² in [0, 1], at least the eigenvalue after those of the encoder's dimension;
 *     to about 1e-9
 * @param rank how many dimensions the encoder has, without those that are 0
 */
public record TraceGap(double tauSquared, int rank) {

  public TraceGap {
    Arguments.inClosed("tauSquared", tauSquared, 0, 1);
    Arguments.atLeast("rank", rank, 1);
  }

  @Override
  public String toString() {
    return "trace gap τ² = " + tauSquared + " of " + rank + " dimensions";
  }
}
