package genbound;

import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import java.util.function.LongFunction;

/** How many examples a bound needs. */
public final class SampleSize {

  private SampleSize() {}

  /**
   * The smallest n ≥ 1 for which an upper bound is at most a target. For a bound that does not fall
   * steadily with n, such as one on a rounded error count, it is an n that reaches the target while
   * n − 1 does not.
   *
   * @param bound the bound as it would be on n examples
   * @param confidence the confidence wanted
   * @param target the value to reach, in units of the loss
   * @throws IllegalArgumentException if the target is not reached by n = 2⁵³
   */
  public static long smallest(
      LongFunction<? extends HighProbabilityBound> bound, Confidence confidence, double target) {
    Arguments.notNull("bound", bound);
    Arguments.notNull("confidence", confidence);
    Arguments.finite("target", target);
    long enough = 1;
    while (!reaches(bound.apply(enough), confidence, target)) {
      Arguments.require(
          enough < EmpiricalRisk.MAX_EXAMPLES, "target", "one that the bound reaches", target);
      enough *= 2;
    }
    long tooFew = enough / 2;
    while (enough - tooFew > 1) {
      long middle = tooFew + (enough - tooFew) / 2;
      if (reaches(bound.apply(middle), confidence, target)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }

  private static boolean reaches(HighProbabilityBound bound, Confidence confidence, double target) {
    Side side = bound.theorem().side();
    Arguments.require(side == Side.UPPER, "bound", "an upper bound", bound.theorem().name());
    return bound.at(confidence).value() <= target;
  }
}
