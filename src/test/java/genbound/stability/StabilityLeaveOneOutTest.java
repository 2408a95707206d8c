package genbound.stability;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Stability;
import genbound.bound.RemovalStability;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

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

  @Test
  void countsInUnitsOfTheLoss() {
    double unit =
        Stability.leaveOneOut(Evidence.meanLoss(0.2, 500), new RemovalStability(0.001))
            .atDelta(0.05)
            .value();
    double wide =
        Stability.leaveOneOut(Evidence.meanLoss(1, 500, -1, 9), new RemovalStability(0.01))
            .atDelta(0.05)
            .value();
    assertEquals(-1 + 10 * unit, wide, 1e-12);
  }
}
