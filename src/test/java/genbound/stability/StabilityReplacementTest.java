package genbound.stability;

class StabilityReplacementTest implements UniformContract<StabilityReplacement> {}
