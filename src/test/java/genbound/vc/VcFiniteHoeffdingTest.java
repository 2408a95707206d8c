package genbound.vc;

import genbound.harness.UnionContract;

class VcFiniteHoeffdingTest implements UnionContract<VcFiniteHoeffding> {}
