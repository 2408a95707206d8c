package genbound.estimate.loss;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.numeric.Arguments;
import genbound.numeric.ExactSum;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Losses in [0, 1] of whole groups, as a sample whose unit is the group: each counts once, with its
 * mean loss. A group's mean need not be a double, so that the mean over the groups is taken before
 * it is rounded, and the smallest and the largest one are rounded outward.
 */
public final class GroupedLosses {

  private static final MathContext DIGITS = MathContext.DECIMAL128;

  private GroupedLosses() {}

  /**
   * The mean losses of groups.
   *
   * @param losses a row for each group, at least one, none of them empty
   */
  public static LossSample of(double[]... losses) {
    Arguments.array("losses", losses);
    Arguments.require(losses.length > 0, "losses", "not empty", 0);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    BigDecimal least = BigDecimal.ONE;
    BigDecimal greatest = BigDecimal.ZERO;
    for (int g = 0; g < losses.length; g++) {
      BigDecimal mean = mean("losses[" + g + "]", losses[g]);
      sum = sum.add(mean);
      squares = squares.add(mean.multiply(mean, DIGITS));
      least = least.min(mean);
      greatest = greatest.max(mean);
    }
    int n = losses.length;
    double mean = sum.divide(BigDecimal.valueOf(n), DIGITS).doubleValue();
    if (n == 1) {
      return new LossSample(1, mean, 0.25, mean, mean, LossRange.UNIT);
    }
    double low = least.doubleValue();
    low = new BigDecimal(low).compareTo(least) > 0 ? Math.nextDown(low) : low;
    double high = greatest.doubleValue();
    high = new BigDecimal(high).compareTo(greatest) < 0 ? Math.nextUp(high) : high;
    BigDecimal count = BigDecimal.valueOf(n);
    double variance =
        squares
            .multiply(count)
            .subtract(sum.multiply(sum))
            .divide(count.multiply(BigDecimal.valueOf(n - 1L)), DIGITS)
            .doubleValue();
    double spread = subtractUp(high, low);
    double atLeast = divideUp(multiplyUp(spread, spread), 2.0 * (n - 1));
    return new LossSample(n, mean, Math.max(variance, atLeast), low, high, LossRange.UNIT);
  }

  private static BigDecimal mean(String name, double[] losses) {
    Arguments.notNull(name, losses);
    Arguments.require(losses.length > 0, name, "not empty", 0);
    ExactSum sum = new ExactSum();
    for (int i = 0; i < losses.length; i++) {
      sum.add(LossRange.UNIT.require(name + "[" + i + "]", losses[i]));
    }
    return sum.result().divide(BigDecimal.valueOf(losses.length), DIGITS);
  }
}
