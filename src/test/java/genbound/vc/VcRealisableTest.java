package genbound.vc;

import genbound.Vc;
import genbound.evidence.ErrorCount;

class VcRealisableTest implements GrowthContract<VcRealisable> {

  @Override
  public VcRealisable bound(ErrorCount risk, GrowthFunction growth) {
    return Vc.realisable(risk.n(), growth);
  }

  @Override
  public double noise() {
    return 0;
  }

  @Override
  public int draws() {
    return 60;
  }
}
