package genbound.vc;

import genbound.Holdout;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.harness.UnionContract;

class VcOccamKlTest implements UnionContract<VcOccamKl> {

  @Override
  public HighProbabilityBound alone(ErrorCount risk) {
    return Holdout.kl(risk);
  }
}
