package genbound;

import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/**
 * How many examples a bound needs.
 *
 * <p>A bound on a count that was rounded, such as {@code round(0.01·n)} errors, does not fall
 * steadily with n: it reaches a target, misses it again, and reaches it for good later. {@link
 * #first} is the first n that reaches the target, {@link #fromThenOn} the one from which on it is
 * reached, and {@link #smallest} is both where the bound falls steadily.
 *
 * <p>What users look for: the {@index "sample size"} of a test set, {@index "power"}.
 */
public final class SampleSize {

  private SampleSize() {}

  /**
   * The smallest n for which an upper bound is at most a target, at a confidence level. {@link
   * #smallest(LongFunction, Confidence, double)}
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
   * The smallest n for which an upper bound is at most a target. It is found by doubling and
   * halving, so for a bound that does not fall steadily with n it is an n that reaches the target
   * while n − 1 does not. Sizes that the bound refuses, such as fewer examples than errors, do not
   * reach it.
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
   * The smallest n from a least one on, at a confidence level.
   *
   * @param bound the bound as it would be on n examples
   * @param level 1 − δ in (0, 1), such as 0.95
   * @param target the value to reach, in units of the loss
   * @param least the smallest n that is tried, in [1, 2⁵³]
   * @throws IllegalArgumentException if the target is not reached by n = 2⁵³
   */
  public static long smallest(
      LongFunction<? extends HighProbabilityBound> bound, double level, double target, long least) {
    return smallest(bound, Confidence.ofLevel(level), target, least);
  }

  /**
   * The smallest n from a least one on. {@link #smallest(LongFunction, Confidence, double)}
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
    Arguments.inRange("least", least, 1, EmpiricalRisk.MAX_EXAMPLES);
    LongPredicate reaches = reaching(bound, confidence, target);
    return smallest(reaches, bound, least, "target", target);
  }

  /**
   * The first n that reaches a target, counting up from 1: for bounds that do not fall steadily
   * with n. Larger n may miss it again. Every n up to it is tried.
   *
   * @param bound the bound as it would be on n examples; sizes that it refuses are passed over
   * @param level 1 − δ in (0, 1), such as 0.95
   * @param target the value to reach, in units of the loss
   * @param most the largest n that is tried, in [1, 2⁵³]
   * @throws IllegalArgumentException if no n up to {@code most} reaches the target
   */
  public static long first(
      LongFunction<? extends HighProbabilityBound> bound, double level, double target, long most) {
    Arguments.inRange("most", most, 1, EmpiricalRisk.MAX_EXAMPLES);
    LongPredicate reaches = reaching(bound, Confidence.ofLevel(level), target);
    long n = 1;
    while (!reaches.test(n)) {
      Arguments.require(n < most, "target", "one that the bound reaches by n = " + most, target);
      n++;
    }
    return n;
  }

  /**
   * The n from which on every size reaches a target, up to a largest one: for bounds that do not
   * fall steadily with n. Every n from it to the largest is tried.
   *
   * @param bound the bound as it would be on n examples; sizes that it refuses miss the target
   * @param level 1 − δ in (0, 1), such as 0.95
   * @param target the value to reach, in units of the loss
   * @param most the largest n that is asked for, in [1, 2⁵³]
   * @throws IllegalArgumentException if {@code most} itself misses the target
   */
  public static long fromThenOn(
      LongFunction<? extends HighProbabilityBound> bound, double level, double target, long most) {
    Arguments.inRange("most", most, 1, EmpiricalRisk.MAX_EXAMPLES);
    LongPredicate reaches = reaching(bound, Confidence.ofLevel(level), target);
    long n = most + 1;
    while (n > 1 && reaches.test(n - 1)) {
      n--;
    }
    Arguments.require(n <= most, "target", "one that the bound reaches at n = " + most, target);
    return n;
  }

  /**
   * The smallest n for which an upper bound is at most {@code gap} above the mean loss, whatever
   * mean in [0, 1] will be observed. The gap of the bound must rise and then fall along the means,
   * or do one of both, as it does for a mean and Hoeffding's, the kl and other smooth forms; the
   * gap of a count has many peaks.
   *
   * @param bound the bound as it would be for a mean loss in [0, 1] on n examples
   * @param level 1 − δ in (0, 1), such as 0.95
   * @param gap the largest distance from the mean loss, in (0, 1)
   * @throws IllegalArgumentException if the gap is not reached by n = 2⁵³
   */
  public static long forGap(
      BiFunction<Double, Long, ? extends HighProbabilityBound> bound, double level, double gap) {
    Arguments.notNull("bound", bound);
    Arguments.inOpen("gap", gap, 0, 1);
    Confidence confidence = Confidence.ofLevel(level);
    LongFunction<HighProbabilityBound> ofHalf = n -> bound.apply(0.5, n);
    LongPredicate reaches =
        n -> applied(ofHalf, n) != null && widestGap(m -> bound.apply(m, n), confidence) <= gap;
    return smallest(reaches, ofHalf, 1, "gap", gap);
  }

  private static long smallest(
      LongPredicate reaches,
      LongFunction<? extends HighProbabilityBound> bound,
      long least,
      String name,
      double value) {
    long enough = least;
    long tooFew = least - 1;
    while (!reaches.test(enough)) {
      if (enough == EmpiricalRisk.MAX_EXAMPLES) {
        bound.apply(enough);
        Arguments.require(false, name, "one that the bound reaches", (Double) value);
      }
      tooFew = enough;
      enough = Math.min(2 * enough, EmpiricalRisk.MAX_EXAMPLES);
    }
    while (enough - tooFew > 1) {
      long middle = tooFew + (enough - tooFew) / 2;
      if (reaches.test(middle)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }

  private static LongPredicate reaching(
      LongFunction<? extends HighProbabilityBound> bound, Confidence confidence, double target) {
    Arguments.notNull("bound", bound);
    Arguments.notNull("confidence", confidence);
    Arguments.finite("target", target);
    return n -> {
      HighProbabilityBound on = applied(bound, n);
      return on != null && value(on, confidence) <= target;
    };
  }

  /** The bound on n examples, or null if it refuses as many. */
  private static HighProbabilityBound applied(
      LongFunction<? extends HighProbabilityBound> bound, long n) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted at n = " + n);
    }
    try {
      return bound.apply(n);
    } catch (IllegalArgumentException refused) {
      return null;
    }
  }

  private static double value(HighProbabilityBound bound, Confidence confidence) {
    Side side = bound.theorem().side();
    Arguments.require(side == Side.UPPER, "bound", "an upper bound", bound.theorem().name());
    return bound.at(confidence).value();
  }

  /** The largest distance of the bound from the mean, along the means in [0, 1]. */
  private static double widestGap(
      DoubleFunction<? extends HighProbabilityBound> bound, Confidence confidence) {
    DoubleUnaryOperator gap = mean -> value(bound.apply(mean), confidence) - mean;
    double step = 1.0 / 32;
    double at = 0;
    double widest = gap.applyAsDouble(0);
    for (double mean = step; mean <= 1; mean += step) {
      double here = gap.applyAsDouble(mean);
      at = here > widest ? mean : at;
      widest = Math.max(widest, here);
    }
    double low = Math.max(0, at - step);
    double high = Math.min(1, at + step);
    for (int halving = 0; halving < 40; halving++) {
      double left = low + (high - low) / 3;
      double right = high - (high - low) / 3;
      double onLeft = gap.applyAsDouble(left);
      double onRight = gap.applyAsDouble(right);
      widest = Math.max(widest, Math.max(onLeft, onRight));
      low = onLeft < onRight ? left : low;
      high = onLeft < onRight ? high : right;
    }
    return widest;
  }
}
