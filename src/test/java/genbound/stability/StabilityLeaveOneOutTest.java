package genbound.stability;

class StabilityLeaveOneOutTest implements UniformContract<StabilityLeaveOneOut> {}
