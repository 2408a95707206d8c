package genbound;

import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import java.util.function.DoubleFunction;

/** How large a number may be that a bound grows with: a divergence, a description, a stability. */
public final class Budget {

  private Budget() {}

  /**
   * The largest number, such as a KL in nats, a description length or a stability, at which an
   * upper bound is at most a target, at a confidence level. {@link #largest(DoubleFunction,
   * Confidence, double)}
   *
   * @param bound the bound, given the number; it must not fall as the number grows
   * @param level 1 − δ in (0, 1), such as 0.95
   * @param target the value to reach, in units of the loss
   */
  public static double largest(
      DoubleFunction<? extends HighProbabilityBound> bound, double level, double target) {
    return largest(bound, Confidence.ofLevel(level), target);
  }

  /**
   * The largest number at which an upper bound is at most a target: the bound at the number that is
   * returned was seen to be at most the target, and the least number that is not lies closer above
   * it than 10⁻¹² of itself. Numbers that the bound refuses are not afforded. A bound that falls
   * somewhere as the number grows may afford more than is returned.
   *
   * @param bound the bound, given a number of 0 or more
   * @param confidence the confidence wanted
   * @param target the value to reach, in units of the loss
   * @throws IllegalArgumentException if the bound misses the target already at 0
   */
  public static double largest(
      DoubleFunction<? extends HighProbabilityBound> bound, Confidence confidence, double target) {
    Arguments.notNull("bound", bound);
    Arguments.notNull("confidence", confidence);
    Arguments.finite("target", target);
    HighProbabilityBound nothing = Arguments.notNull("bound", bound.apply(0));
    Arguments.require(
        nothing.theorem().side() == Side.UPPER,
        "bound",
        "an upper bound",
        nothing.theorem().name());
    Arguments.require(
        nothing.at(confidence).value() <= target,
        "target",
        "one that the bound reaches at 0",
        target);
    double afforded = 0;
    double dear = 1;
    while (dear < 1e300 && affords(bound, confidence, target, dear)) {
      afforded = dear;
      dear *= 2;
    }
    while (dear - afforded > 1e-12 * dear && dear > 1e-300) {
      double middle = afforded == 0 ? dear / 16 : afforded + (dear - afforded) / 2;
      if (affords(bound, confidence, target, middle)) {
        afforded = middle;
      } else {
        dear = middle;
      }
    }
    return afforded;
  }

  private static boolean affords(
      DoubleFunction<? extends HighProbabilityBound> bound,
      Confidence confidence,
      double target,
      double number) {
    HighProbabilityBound at;
    try {
      at = bound.apply(number);
    } catch (IllegalArgumentException refused) {
      return false;
    }
    return at.at(confidence).value() <= target;
  }
}
