package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutSerflingTest implements HighProbabilityContract<HoldoutSerfling> {

  @Override
  public HoldoutSerfling example() {
    return Holdout.serfling(Evidence.errors(37, 500), 5000);
  }

  /** Half of the population has the loss 0.4, a fifth of the rest 1. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int large = HoldoutFinitePopulationTest.drawn(random, 50, 20, 80);
    double mean =
        (large + 0.4 * HoldoutFinitePopulationTest.drawn(random, 50 - large, 30, 60)) / 50;
    var bound = Holdout.serfling(Evidence.meanLoss(mean, 50), 80);
    return bound.atDelta(delta).value() >= 0.4 && bound.lower().atDelta(delta / 4).value() <= 0.4;
  }

  @Test
  void isHoeffdingsForASampleOfOneAndForAPopulationWithoutEnd() {
    var one = Evidence.meanLoss(0.3, 1);
    double hoeffding = Holdout.hoeffding(one).atDelta(0.05).value();
    assertEquals(hoeffding, Holdout.serfling(one, 1_000_000).atDelta(0.05).value(), 1e-6);
    var many = Evidence.meanLoss(0.3, 1000);
    assertEquals(
        Holdout.hoeffding(many).atDelta(0.05).value(),
        Holdout.serfling(many, 1L << 53).atDelta(0.05).value(),
        1e-12);
  }

  @Test
  void isNeverAboveHoeffdingsAndNothingIsLeftOpenByAFullCount() {
    double before = 1;
    for (long population = 1L << 20; population >= 1000; population /= 2) {
      double value =
          Holdout.serfling(Evidence.meanLoss(0.3, 1000), population).atDelta(0.05).value();
      assertTrue(value <= before);
      before = value;
    }
    assertEquals(0.3, Holdout.serfling(Evidence.meanLoss(0.3, 1000), 1000).atDelta(1e-9).value());
  }
}
