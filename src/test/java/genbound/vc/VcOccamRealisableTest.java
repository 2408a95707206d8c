package genbound.vc;

class VcOccamRealisableTest implements ConsistentContract<VcOccamRealisable> {}
