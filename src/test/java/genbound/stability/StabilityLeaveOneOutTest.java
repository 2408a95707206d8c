package genbound.stability;

class StabilityLeaveOneOutTest implements StableContract<StabilityLeaveOneOut> {}
