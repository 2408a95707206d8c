package genbound.vc;

import genbound.Holdout;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.harness.UnionContract;

class VcFiniteHoeffdingTest implements UnionContract<VcFiniteHoeffding> {

  @Override
  public HighProbabilityBound alone(ErrorCount risk) {
    return Holdout.hoeffding(risk);
  }
}
