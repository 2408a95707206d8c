package genbound.evidence.learner;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Numbers;
import genbound.numeric.Arguments;

/**
 * How often two voters, drawn by weight, predict differently on n examples, which need no labels: a
 * share computed with rounding, between two numbers. Among more than two classes wrong voters
 * disagree with each other too, so that some theorems may not take it.
 *
 * @param low a number that the exact share is not below, in [0, 1]
 * @param high a number that the exact share is not above, in [low, 1]
 * @param n how many examples there were, in [1, 2⁵³]; with out-of-bag votes the fewest that any two
 *     voters share
 * @param moreThanTwoClasses whether more than two classes were seen
 */
public record Disagreement(double low, double high, long n, boolean moreThanTwoClasses) {

  public Disagreement {
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
    String classes = moreThanTwoClasses ? " among more than two classes" : "";
    return "disagreement " + Numbers.nearest(mean()) + " over " + n + classes;
  }
}
