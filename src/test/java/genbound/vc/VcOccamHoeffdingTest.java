package genbound.vc;

import genbound.Holdout;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.harness.UnionContract;

class VcOccamHoeffdingTest implements UnionContract<VcOccamHoeffding> {

  @Override
  public VcOccamHoeffding bound(ErrorCount risk, double cost) {
    return Vc.occamHoeffding(risk, cost);
  }

  @Override
  public HighProbabilityBound alone(ErrorCount risk) {
    return Holdout.hoeffding(risk);
  }
}
