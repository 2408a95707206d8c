package genbound.vc;

import genbound.Vc;

class VcFiniteRealisableTest implements ConsistentContract<VcFiniteRealisable> {

  @Override
  public VcFiniteRealisable bound(long n, double cost) {
    return Vc.finiteRealisable(n, cost);
  }
}
