package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;

import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;

/** What bounds by the growth of a class share: what they pay, and what they state. */
final class GrowthPrice {

  private static final double LN_4_UP = logUp(4);

  private GrowthPrice() {}

  /** ln Π(2n) + ln(4/δ), rounded up. */
  static double up(GrowthFunction growth, long n, Confidence confidence) {
    return addUp(growth.logUp(2 * n), addUp(LN_4_UP, confidence.logInverseDelta()));
  }

  /** The theorem, with what the growth function assumes beside it. */
  static Theorem stated(Theorem theorem, GrowthFunction growth) {
    Theorem stated = theorem;
    for (Assumption assumption : growth.assumptions()) {
      stated = stated.assuming(assumption);
    }
    return stated;
  }
}
