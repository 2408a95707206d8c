package genbound.stability;

class StabilityLeaveOneOutTest implements StableContract<StabilityLeaveOneOut> {

  @Override
  public StabilityLeaveOneOut inWorld(ShrunkenMean drawn) {
    return bound(drawn.leaveOneOut, ShrunkenMean.removal().beta());
  }
}
