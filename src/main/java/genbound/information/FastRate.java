package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.numeric.Roots;

/**
 * The least of (r·ln(1/(1 − t)) + x)/ln(1 + t) over t in (0, 1): with t = exp λ − 1 it is c(λ)·r +
 * x/λ for c(λ) = −ln(2 − exp λ)/λ.
 *
 * <p>The quotient falls and then rises; it is least where r·φ(t) = x·(1 − t), φ(t) = (1 + t)·ln(1 +
 * t) + (1 − t)·ln(1 − t). The root is sought in t below ½ and in w = 1 − t above, so that neither
 * end loses digits. Whatever comes out, the quotient there is a bound, and it is rounded up.
 */
final class FastRate {

  private static final double SERIES_BELOW = 0.01;

  private FastRate() {}

  /**
   * The least value, rounded up.
   *
   * @param r the empirical risk in [0, 1]
   * @param x the information for each example, in [0, 2·ln 2]
   */
  static double leastUp(double r, double x) {
    if (x == 0) {
      return r;
    }
    if (r == 0) {
      return divideUp(x, InformationArithmetic.LN_2_DOWN);
    }
    if (r * phi(0.5) >= x * 0.5) {
      double t = Roots.upperEnd(s -> r * phi(s) - x * (1 - s), 0, 0.5);
      double up = Math.nextUp(-Math.log1p(-t));
      return divideUp(addUp(multiplyUp(r, up), x), Math.nextDown(Math.log1p(t)));
    }
    double w = Roots.upperEnd(s -> r * phiFromOne(s) - x * s, 0, 0.5);
    return divideUp(addUp(multiplyUp(r, -logDown(w)), x), logDown(subtractDown(2, w)));
  }

  /** φ(t) for t in [0, ½]. */
  private static double phi(double t) {
    double t2 = t * t;
    return t < SERIES_BELOW
        ? t2 * (1 + t2 * (1.0 / 6 + t2 * (1.0 / 15 + t2 / 28)))
        : (1 + t) * Math.log1p(t) + (1 - t) * Math.log1p(-t);
  }

  /** φ(1 − w) for w in [0, ½]. */
  private static double phiFromOne(double w) {
    double small = w == 0 ? 0 : w * Math.log(w);
    return (2 - w) * Math.log(2 - w) + small;
  }
}
