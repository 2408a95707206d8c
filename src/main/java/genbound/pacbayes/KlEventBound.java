package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;

import genbound.evidence.Confidence;
import genbound.numeric.MaurerXi;

/** What follows from the event kl(r‖R) ≤ (KL + ln(2√n/δ))/n, exactly or by a relaxation. */
interface KlEventBound extends GibbsRiskBound {

  @Override
  default double price(Confidence confidence) {
    return addUp(MaurerXi.logCeilingUp(gibbsRisk().n()), confidence.logInverseDelta());
  }
}
