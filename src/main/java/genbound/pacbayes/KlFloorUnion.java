package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;

import genbound.evidence.Confidence;

/** What it costs to be spared the choice of a parameter, by a union over the values of ⌊KL⌋. */
final class KlFloorUnion {

  private static final double PI_UP = Math.PI * (1 + 0x1p-50);

  /** ln(e·π²/6), rounded up. */
  private static final double CONSTANT = addUp(1, logUp(PI_UP * PI_UP / 6));

  private KlFloorUnion() {}

  /** ln(e·π²·(KL + 1)²/(6δ)), rounded up. */
  static double priceUp(double kl, Confidence confidence) {
    double union = 2 * logUp(addUp(kl, 1));
    return addUp(addUp(union, CONSTANT), confidence.logInverseDelta());
  }
}
