package genbound.stability;

class StabilityReplacementTest implements StableContract<StabilityReplacement> {}
