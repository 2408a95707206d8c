package genbound.evidence;

import genbound.numeric.Arguments;

/**
 * What pairs of voters between two classes, drawn by weight, did on n examples.
 *
 * @param jointError how often both erred, in [0, 1]
 * @param disagreement how often one of them erred, in [0, 1 − jointError]
 * @param n how many examples there were, in [1, 2⁵³]
 */
public record VotePairs(double jointError, double disagreement, long n) {

  private static final double STRAY = 1e-12;

  public VotePairs {
    Arguments.inClosed("jointError", jointError, 0, 1);
    Arguments.inClosed("disagreement", disagreement, 0, 1);
    Arguments.require(
        jointError + disagreement <= 1 + STRAY,
        "disagreement",
        "at most 1 − jointError",
        disagreement);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
  }

  @Override
  public String toString() {
    return "pairs that err together "
        + Numbers.nearest(jointError)
        + " and disagree "
        + Numbers.nearest(disagreement)
        + " of the time, over "
        + n;
  }
}
