package genbound.stability;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.RemovalStability;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.random.RandomGenerator;

class StabilityLeaveOneOutTest implements HighProbabilityContract<StabilityLeaveOneOut> {

  @Override
  public StabilityLeaveOneOut example() {
    return Stability.leaveOneOut(Evidence.meanLoss(0.1, 1000), new RemovalStability(1e-11));
  }

  @Override
  public StabilityLeaveOneOut of(Row row) {
    return Stability.leaveOneOut(row.risk(), new RemovalStability(row.number("beta")));
  }

  @Override
  public double slack() {
    return 24 * ULP;
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    ShrunkenMean drawn = new ShrunkenMean(random);
    return Stability.leaveOneOut(drawn.leaveOneOut, ShrunkenMean.removal()).atDelta(delta).value()
        >= drawn.risk;
  }
}
