package genbound.vc;

import genbound.Holdout;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.harness.UnionContract;

class VcFiniteHoeffdingTest implements UnionContract<VcFiniteHoeffding> {

  @Override
  public VcFiniteHoeffding bound(ErrorCount risk, double cost) {
    return Vc.finiteHoeffding(risk, cost);
  }

  @Override
  public HighProbabilityBound alone(ErrorCount risk) {
    return Holdout.hoeffding(risk);
  }
}
