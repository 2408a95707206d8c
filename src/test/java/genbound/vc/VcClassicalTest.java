package genbound.vc;

class VcClassicalTest implements GrowthContract<VcClassical> {}
