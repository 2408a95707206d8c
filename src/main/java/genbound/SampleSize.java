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
   * The smallest n ≥ 1 for which an upper bound is at most a target, at a confidence level.
   *
   * @param bound the bound as it would be on n examples
   * @param level 1 − δ in (0, 1), such as 0.95
   * @param target the value to reach, in units of the loss
   * @throws IllegalArgumentException if the target is not reached by n = 2⁵³
   */
  public static long smallest(
      LongFunction<? extends HighProbabilityBound> bound, double level, double target) {
    return smallest(bound, Confidence.ofLevel(level), target);
  }

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
    return smallest(bound, confidence, target, 1);
  }

  /**
   * The smallest n from a least one on, for a bound that needs as many: 2 for one that takes a
   * sample variance, the number of errors that are allowed.
   *
   * @param bound the bound as it would be on n examples
   * @param confidence the confidence wanted
   * @param target the value to reach, in units of the loss
   * @param least the smallest n that is tried, in [1, 2⁵³]
   * @throws IllegalArgumentException if the target is not reached by n = 2⁵³
   */
  public static long smallest(
      LongFunction<? extends HighProbabilityBound> bound,
      Confidence confidence,
      double target,
      long least) {
    Arguments.notNull("bound", bound);
    Arguments.notNull("confidence", confidence);
    Arguments.finite("target", target);
    Arguments.inRange("least", least, 1, EmpiricalRisk.MAX_EXAMPLES);
    long enough = least;
    long tooFew = least - 1;
    while (!reaches(bound.apply(enough), confidence, target)) {
      Arguments.require(
          enough < EmpiricalRisk.MAX_EXAMPLES, "target", "one that the bound reaches", target);
      tooFew = enough;
      enough = Math.min(2 * enough, EmpiricalRisk.MAX_EXAMPLES);
    }
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
