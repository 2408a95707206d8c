package genbound.stability;

class StabilityMomentsTest implements StableContract<StabilityMoments> {}
