package genbound.evidence.learner;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Numbers;
import genbound.numeric.Arguments;

/**
 * How often two voters, drawn by weight, err together on n examples: a share computed with
 * rounding, between two numbers. It is not the risk of a predictor.
 *
 * @param low a number that the exact share is not below, in [0, 1]
 * @param high a number that the exact share is not above, in [low, 1]
 * @param n how many examples there were, in [1, 2⁵³]; with out-of-bag votes the fewest that any two
 *     voters share
 */
public record TandemRisk(double low, double high, long n) {

  public TandemRisk {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inClosed("low", low, 0, 1);
    Arguments.inClosed("high", high, low, 1);
  }

  /** The share, to nearest. */
  public double mean() {
    return low + (high - low) / 2;
  }

  @Override
  public String toString() {
    return "tandem risk " + Numbers.nearest(mean()) + " over " + n;
  }
}
