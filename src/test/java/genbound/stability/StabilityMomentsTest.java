package genbound.stability;

import genbound.Stability;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;

class StabilityMomentsTest implements StableContract<StabilityMoments> {

  @Override
  public StabilityMoments bound(EmpiricalRisk risk, double coefficient) {
    return Stability.moments(risk, new ReplacementStability(coefficient));
  }
}
