package genbound.vc;

import genbound.Holdout;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.harness.UnionContract;

class VcOccamBinomialTest implements UnionContract<VcOccamBinomial> {

  @Override
  public HighProbabilityBound alone(ErrorCount risk) {
    return Holdout.binomial(risk);
  }
}
