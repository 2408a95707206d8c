package genbound.vc;

import genbound.harness.UnionContract;

class VcOccamKlTest implements UnionContract<VcOccamKl> {}
