package genbound.vc;

import genbound.Holdout;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.harness.UnionContract;

class VcFiniteBinomialTest implements UnionContract<VcFiniteBinomial> {

  @Override
  public VcFiniteBinomial bound(ErrorCount risk, double cost) {
    return Vc.finiteBinomial(risk, cost);
  }

  @Override
  public HighProbabilityBound alone(ErrorCount risk) {
    return Holdout.binomial(risk);
  }
}
