package genbound.vc;

import genbound.Vc;
import genbound.evidence.ErrorCount;

class VcClassicalTest implements GrowthContract<VcClassical> {

  @Override
  public VcClassical bound(ErrorCount risk, GrowthFunction growth) {
    return Vc.classical(risk, growth);
  }
}
