package genbound.vc;

import genbound.harness.UnionContract;

class VcOccamBinomialTest implements UnionContract<VcOccamBinomial> {}
