package genbound.stability;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.RemovalStability;

class StabilityLeaveOneOutTest implements StableContract<StabilityLeaveOneOut> {

  @Override
  public StabilityLeaveOneOut bound(EmpiricalRisk risk, double coefficient) {
    return Stability.leaveOneOut(Evidence.leaveOneOut(risk), new RemovalStability(coefficient));
  }

  @Override
  public StabilityLeaveOneOut inWorld(ShrunkenMean drawn) {
    return bound(drawn.leaveOneOut, ShrunkenMean.removal().beta());
  }
}
