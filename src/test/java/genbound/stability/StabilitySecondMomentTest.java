package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;
import org.junit.jupiter.api.Test;

class StabilitySecondMomentTest implements UniformContract<StabilitySecondMoment> {

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
}
