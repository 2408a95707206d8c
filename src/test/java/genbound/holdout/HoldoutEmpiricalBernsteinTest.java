package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutEmpiricalBernsteinTest implements HighProbabilityContract<HoldoutEmpiricalBernstein> {

  @Override
  public HoldoutEmpiricalBernstein example() {
    return Holdout.empiricalBernstein(Evidence.losses(0.1, 0.4, 0, 0, 1, 0.25));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[] losses = random.doubles(200).map(u -> u * u * u).toArray();
    return Holdout.empiricalBernstein(Evidence.losses(losses)).atDelta(delta).value() >= 0.25;
  }

  @Test
  void singleLossIsRefused() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Holdout.empiricalBernstein(Evidence.losses(0.5)));
    assertEquals("risk must be at least 2 losses, got 1", refusal.getMessage());
  }
}
