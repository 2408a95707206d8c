package genbound.stability;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.learner.RemovalStability;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class StabilityLeaveOneOutTest implements HighProbabilityContract<StabilityLeaveOneOut> {

  @Override
  public StabilityLeaveOneOut example() {
    return Stability.leaveOneOut(
        Evidence.leaveOneOut(Evidence.meanLoss(0.1, 1000)), new RemovalStability(1e-11));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    ShrunkenMean drawn = new ShrunkenMean(random);
    return Stability.leaveOneOut(Evidence.leaveOneOut(drawn.leaveOneOut), ShrunkenMean.removal())
            .atDelta(delta)
            .value()
        >= drawn.risk;
  }
}
