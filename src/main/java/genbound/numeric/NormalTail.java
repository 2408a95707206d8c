package genbound.numeric;

import org.apache.commons.math3.special.Erf;

/** The upper tail of the standard normal law. */
public final class NormalTail {

  private static final double SQRT_2 = Math.sqrt(2);
  private static final double ALLOWANCE = 1 + 1e-13;

  /** From here on the tail is below the smallest normal number. */
  private static final double FAR = 37.5;

  /** Up to here the first terms of the series are enough. */
  private static final double SMALL = 0.05;

  private static final double TWICE_DENSITY = Math.sqrt(2 / Math.PI);

  private NormalTail() {}

  /**
   * P(Z ≥ x) for a standard normal Z; never below the exact value and at most 2e-12 of it above, or
   * 1e-307 where it is smaller than that.
   */
  public static double up(double x) {
    Arguments.require(!Double.isNaN(x), "x", "a number", x);
    if (x > FAR) {
      return 1e-307;
    }
    // The argument is off by one rounding, which the tail magnifies by x² near the far end.
    double shift = 1 + Math.max(0, x) * Math.max(0, x) * 0x1p-51;
    return Math.min(1, 0.5 * Erf.erfc(x / SQRT_2) * shift * ALLOWANCE);
  }

  /**
   * P(|Z| ≤ x) for a standard normal Z and x ≥ 0; never below the exact value, at most 1, and at
   * most 1e-10 of it above.
   */
  public static double withinUp(double x) {
    Arguments.require(x >= 0, "x", "in [0, ∞]", (Double) x);
    if (x > FAR) {
      return 1;
    }
    if (x < SMALL) {
      // An alternating series, cut off after a positive term: 2φ(0)·(x − x³/6 + x⁵/40 − …).
      double square = x * x;
      double bracket = 1 - square * (1.0 / 6 - square / 40);
      return Rounding.multiplyUp(x, TWICE_DENSITY * bracket * (1 + 0x1p-49));
    }
    return Math.min(1, Rounding.subtractUp(1, 2 * up(x) * (1 - 1e-12)));
  }
}
