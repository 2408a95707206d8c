package genbound.vc;

class VcRelativeDeviationTest implements GrowthContract<VcRelativeDeviation> {}
