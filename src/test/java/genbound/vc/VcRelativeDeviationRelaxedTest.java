package genbound.vc;

class VcRelativeDeviationRelaxedTest implements GrowthContract<VcRelativeDeviationRelaxed> {}
