package genbound.stability;

class StabilityMomentsTest implements UniformContract<StabilityMoments> {}
