package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;

import genbound.evidence.Confidence;

/** What follows from the event kl(r‖R) ≤ (KL + ln(2√n/δ))/n, exactly or by a relaxation. */
interface KlEventBound extends GibbsRiskBound {

  @Override
  default double price(Confidence confidence) {
    double constant = addUp(logUp(2), logUp(gibbsRisk().n()) / 2);
    return addUp(constant, confidence.logInverseDelta());
  }
}
