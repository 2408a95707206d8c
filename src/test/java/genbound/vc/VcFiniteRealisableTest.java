package genbound.vc;

class VcFiniteRealisableTest implements ConsistentContract<VcFiniteRealisable> {}
