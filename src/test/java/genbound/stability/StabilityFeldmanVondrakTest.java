package genbound.stability;

import genbound.Stability;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;

class StabilityFeldmanVondrakTest implements StableContract<StabilityFeldmanVondrak> {

  @Override
  public StabilityFeldmanVondrak bound(EmpiricalRisk risk, double coefficient) {
    return Stability.feldmanVondrak(risk, new ReplacementStability(coefficient));
  }
}
