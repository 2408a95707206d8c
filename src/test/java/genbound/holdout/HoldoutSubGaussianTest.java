package genbound.holdout;

import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutSubGaussianTest implements HighProbabilityContract<HoldoutSubGaussian> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return holds(random, 2, delta);
  }

  /** Whether the bound holds for 30 Gaussian losses of mean −2 and deviation 2. */
  private static boolean holds(RandomGenerator random, double sigma, double delta) {
    double sum = 0;
    for (int i = 0; i < 30; i++) {
      sum += -2 + 2 * random.nextGaussian();
    }
    return Holdout.subGaussian(sum / 30, 30, sigma).atDelta(delta).value() >= -2;
  }

  @Test
  void failsForASigmaThatIsTooSmall() {
    assertBroken(random -> holds(random, 0.2, DELTA));
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.normal(
            "30 normal losses of standard deviation 3", 1, 30, 3, Holdout.subGaussian(0, 30, 3)),
        ExactWorld.normal(
                "30 normal losses of standard deviation 3, declared as 1",
                1,
                30,
                3,
                Holdout.subGaussian(0, 30, 1))
            .breaking("the tail is heavier than declared"));
  }
}
