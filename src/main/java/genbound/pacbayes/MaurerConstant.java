package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;

/** The published ceiling 2√n of Maurer's constant ξ(n). */
final class MaurerConstant {

  private static final double LN_2_UP = logUp(2);

  private MaurerConstant() {}

  /** ln(2√n), rounded up. */
  static double logTwoSqrt(long n) {
    return addUp(LN_2_UP, logUp(n) / 2);
  }
}
