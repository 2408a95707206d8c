package genbound.vc;

import genbound.harness.UnionContract;

class VcOccamHoeffdingTest implements UnionContract<VcOccamHoeffding> {}
