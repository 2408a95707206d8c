package genbound.estimate.lipschitz;

import genbound.numeric.Rounding;

/** What rounding can do to sums of products in double arithmetic, added up in any order. */
final class Roundoff {

  /** More than any error that comes from numbers too small for full precision. */
  static final double TINY = 1e-300;

  private Roundoff() {}

  /** γₙ = nu/(1 − nu) with u = 2⁻⁵³, for n far below 2³⁰; somewhat enlarged. */
  static double gamma(long roundings) {
    return roundings * 0x1p-53 * (1 + 1e-6);
  }

  /** A little more than a sum of numbers that are not negative, rounded in any way. */
  static double enlarge(double nonNegative) {
    return nonNegative * (1 + 0x1p-40);
  }

  /** The sum of a value and an allowance for its error, rounded up. */
  static double up(double value, double allowance) {
    double sum = Rounding.addUp(value, enlarge(allowance) + TINY);
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }
}
