package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;

import genbound.evidence.Confidence;
import genbound.numeric.IndexPrice;

/** What it costs to be spared the choice of a parameter, by a union over the values of ⌊KL⌋. */
final class KlFloorUnion {

  /** ln(e·π²/6), rounded up. */
  private static final double CONSTANT = addUp(1, IndexPrice.up(1));

  private KlFloorUnion() {}

  /** ln(e·π²·(KL + 1)²/(6δ)), rounded up. */
  static double priceUp(double kl, Confidence confidence) {
    double union = 2 * logUp(addUp(kl, 1));
    return addUp(addUp(union, CONSTANT), confidence.logInverseDelta());
  }
}
