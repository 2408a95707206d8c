package genbound.exact.attention;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.expUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import genbound.numeric.LogGamma;

/**
 * How far the Taylor polynomial of exp at 0 is from exp on [−R, R], as a part of exp: the largest
 * relative error, which stands at −R.
 *
 * @param degree g of the polynomial, at least 0
 * @param range R, in [0, ∞)
 */
public record TaylorRemainder(int degree, double range) {

  private static final double TINY = 0x1p-60;

  /** Beyond it exp overflows. */
  private static final double LARGEST_RANGE = 600;

  public TaylorRemainder {
    Arguments.atLeast("degree", degree, 0);
    Arguments.nonNegative("range", range);
  }

  /** Lagrange's form e^R·R^(g+1)/(g + 1)!, rounded up; infinite if it is too large. */
  public double lagrange() {
    if (range > LARGEST_RANGE) {
      return Double.POSITIVE_INFINITY;
    }
    double value = expUp(range);
    for (int k = 1; k <= degree + 1 && (k <= range || value > Double.MIN_VALUE); k++) {
      value = multiplyUp(value, divideUp(range, k));
    }
    return value;
  }

  /**
   * The largest relative error itself, ∫ t^g·e^t/g! dt from 0 to R, rounded up; it is never above
   * {@link #lagrange}.
   */
  public double largestRelativeError() {
    if (range > LARGEST_RANGE) {
      return Double.POSITIVE_INFINITY;
    }
    double term = 1;
    for (int k = 1; k <= degree && (k <= range || term > Double.MIN_VALUE); k++) {
      term = multiplyUp(term, divideUp(range, k));
    }
    term = multiplyUp(term, range);
    double sum = 0;
    double added = Double.POSITIVE_INFINITY;
    int k = 0;
    while (k <= 2 * range || added > TINY * sum + Double.MIN_NORMAL) {
      added = divideUp(term, degree + 1 + k);
      sum = addUp(sum, added);
      k++;
      term = multiplyUp(term, divideUp(range, k));
      if (term == 0 || sum == Double.POSITIVE_INFINITY) {
        return Math.min(sum, lagrange());
      }
    }
    return Math.min(addUp(sum, multiplyUp(2, divideUp(term, degree + 1 + k))), lagrange());
  }

  /**
   * The least degree at which Lagrange's form is at most a target.
   *
   * @param range R, in [0, 5·10⁸]
   * @param target in (0, 1)
   */
  public static int leastDegree(double range, double target) {
    Arguments.inClosed("range", range, 0, 5e8);
    Arguments.inOpen("target", target, 0, 1);
    double goal = Math.log(target);
    long low = (long) Math.max(-1, Math.floor(range) - 2);
    long high = Math.max(1, low + 1);
    while (logLagrange(high, range) > goal) {
      high *= 2;
    }
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (logLagrange(middle, range) > goal) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return exactly((int) high, range, target);
  }

  /** Moves by the few degrees that the rounding of logarithms may be off. */
  private static int exactly(int near, double range, double target) {
    int degree = near;
    if (range <= LARGEST_RANGE) {
      while (degree > 0 && new TaylorRemainder(degree - 1, range).lagrange() <= target) {
        degree--;
      }
      while (new TaylorRemainder(degree, range).lagrange() > target) {
        degree++;
      }
    }
    return degree;
  }

  private static double logLagrange(long degree, double range) {
    return range + (degree + 1) * Math.log(range) - LogGamma.value(degree + 2);
  }
}
