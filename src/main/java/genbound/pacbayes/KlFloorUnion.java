package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.finite;

import genbound.evidence.Confidence;
import genbound.numeric.IndexPrice;

/**
 * What it costs to be spared the choice of a parameter, by a union over k = ⌊KL⌋ + 1: the parameter
 * is fixed for a divergence of k, with 6/(π²k²) of δ.
 */
final class KlFloorUnion {

  private KlFloorUnion() {}

  /** k + ln(π²k²/(6δ)) in nats, rounded up. */
  static double complexityUp(double kl, Confidence confidence) {
    double index = finite(addUp(Math.floor(kl), 1));
    return finite(addUp(addUp(index, IndexPrice.up(index)), confidence.logInverseDelta()));
  }
}
