package genbound.vc;

import genbound.Holdout;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.harness.UnionContract;

class VcOccamKlTest implements UnionContract<VcOccamKl> {

  @Override
  public VcOccamKl bound(ErrorCount risk, double cost) {
    return Vc.occamKl(risk, cost);
  }

  @Override
  public HighProbabilityBound alone(ErrorCount risk) {
    return Holdout.kl(risk);
  }
}
