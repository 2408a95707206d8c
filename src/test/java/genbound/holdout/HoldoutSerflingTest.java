package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutSerflingTest implements HighProbabilityContract<HoldoutSerfling> {

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
