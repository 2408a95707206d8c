package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;
import org.junit.jupiter.api.Test;

class StabilitySecondMomentTest implements StableContract<StabilitySecondMoment> {

  /** With one fair coin the risk is ½, and no loss is seen with the probability δ = ½. */
  @Test
  void oneFairCoinAttainsTheBound() {
    assertEquals(0.5, bound(Evidence.errors(0, 1), 0).atDelta(0.5).value(), 1e-15);
  }

  @Test
  void atOrdinaryConfidenceItIsBelowBothExponentialForms() {
    for (long n : new long[] {100, 1000, 10_000}) {
      for (double gamma = 1.2 / n; gamma <= 1; gamma *= 1.3) {
        EmpiricalRisk risk = Evidence.meanLoss(0, n);
        ReplacementStability stability = new ReplacementStability(gamma);
        double here = Stability.secondMoment(risk, stability).atDelta(0.05).value();
        double replacement = Stability.replacement(risk, stability).atDelta(0.05).value();
        double zhang = Stability.zhang(risk, stability).atDelta(0.05).value();
        String where = "n = " + n + ", γ = " + gamma;
        assertTrue(here <= Math.min(replacement, zhang), where);
      }
    }
  }

  @Test
  void saysSomethingAtAStabilityOfOneOverTheRootOfN() {
    double gamma = 1 / Math.sqrt(1000);
    assertEquals(0.217, bound(Evidence.meanLoss(0, 1000), gamma).atDelta(0.05).value(), 5e-4);
    var replacement =
        Stability.replacement(Evidence.meanLoss(0, 1000), new ReplacementStability(gamma));
    assertTrue(replacement.atDelta(0.05).isVacuous());
  }
}
