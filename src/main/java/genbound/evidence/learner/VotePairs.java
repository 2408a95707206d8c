package genbound.evidence.learner;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Numbers;
import genbound.numeric.Arguments;

/**
 * What pairs of voters between two classes, drawn by weight, did on n examples: shares that were
 * computed with rounding, each between two numbers.
 *
 * @param jointError a number that the exact share of pairs that erred together is not above, in [0,
 *     1]
 * @param disagreementLow a number that the exact share of pairs of which one erred is not below, in
 *     [0, disagreementHigh]
 * @param disagreementHigh a number that this share is not above, in [0, 1 − jointError]
 * @param n how many examples there were, in [1, 2⁵³]
 */
public record VotePairs(
    double jointError, double disagreementLow, double disagreementHigh, long n) {

  private static final double STRAY = 1e-12;

  public VotePairs {
    Arguments.inClosed("jointError", jointError, 0, 1);
    Arguments.inClosed("disagreementHigh", disagreementHigh, 0, 1);
    Arguments.inClosed("disagreementLow", disagreementLow, 0, disagreementHigh);
    Arguments.require(
        jointError + disagreementLow <= 1 + STRAY,
        "disagreementLow",
        "at most 1 − jointError",
        disagreementLow);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
  }

  /** Shares that are known exactly. */
  public VotePairs(double jointError, double disagreement, long n) {
    this(jointError, disagreement, disagreement, n);
  }

  @Override
  public String toString() {
    return "pairs that err together "
        + Numbers.nearest(jointError)
        + " and disagree "
        + Numbers.nearest(disagreementHigh)
        + " of the time, over "
        + n;
  }
}
