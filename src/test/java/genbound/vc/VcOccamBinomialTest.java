package genbound.vc;

import genbound.Holdout;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.harness.UnionContract;

class VcOccamBinomialTest implements UnionContract<VcOccamBinomial> {

  @Override
  public VcOccamBinomial bound(ErrorCount risk, double cost) {
    return Vc.occamBinomial(risk, cost);
  }

  @Override
  public HighProbabilityBound alone(ErrorCount risk) {
    return Holdout.binomial(risk);
  }
}
