package genbound.stability;

import genbound.Stability;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;

class StabilityReplacementTest implements StableContract<StabilityReplacement> {

  @Override
  public StabilityReplacement bound(EmpiricalRisk risk, double coefficient) {
    return Stability.replacement(risk, new ReplacementStability(coefficient));
  }
}
