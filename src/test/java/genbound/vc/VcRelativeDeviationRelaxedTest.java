package genbound.vc;

import genbound.Vc;
import genbound.evidence.ErrorCount;

class VcRelativeDeviationRelaxedTest implements GrowthContract<VcRelativeDeviationRelaxed> {

  @Override
  public VcRelativeDeviationRelaxed bound(ErrorCount risk, GrowthFunction growth) {
    return Vc.relativeDeviationRelaxed(risk, growth);
  }
}
