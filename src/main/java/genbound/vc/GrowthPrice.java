package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;

import genbound.evidence.Confidence;

/** What bounds by symmetrisation with a ghost sample pay. */
final class GrowthPrice {

  private static final double LN_4_UP = logUp(4);

  private GrowthPrice() {}

  /** ln Π(2n) + ln(4/δ), rounded up. */
  static double up(GrowthFunction growth, long n, Confidence confidence) {
    return addUp(growth.logUp(2 * n), addUp(LN_4_UP, confidence.logInverseDelta()));
  }
}
