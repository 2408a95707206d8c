package genbound.vc;

import genbound.harness.UnionContract;

class VcFiniteBinomialTest implements UnionContract<VcFiniteBinomial> {}
