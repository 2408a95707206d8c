package genbound.vc;

import genbound.Holdout;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.harness.UnionContract;

class VcOccamHoeffdingTest implements UnionContract<VcOccamHoeffding> {

  @Override
  public HighProbabilityBound alone(ErrorCount risk) {
    return Holdout.hoeffding(risk);
  }
}
