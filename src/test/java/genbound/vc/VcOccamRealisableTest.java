package genbound.vc;

import genbound.Vc;

class VcOccamRealisableTest implements ConsistentContract<VcOccamRealisable> {

  @Override
  public VcOccamRealisable bound(long n, double cost) {
    return Vc.occamRealisable(n, cost);
  }
}
