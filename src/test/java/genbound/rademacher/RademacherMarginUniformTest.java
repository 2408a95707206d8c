package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RademacherMarginUniformTest implements HighProbabilityContract<RademacherMarginUniform> {

  private static final ThresholdWorld WORLD = new ThresholdWorld(0.1);

  /** Half of Massart's bound for the n + 1 ways in which thresholds label n points. */
  private static double complexity(int n) {
    return Complexities.massart(Math.sqrt(n), Math.log(n + 1), n) / 2;
  }

  @Override
  public RademacherMarginUniform example() {
    return Rademacher.marginUniform(
        Evidence.meanLoss(0.1, 1000), Evidence.expectedComplexity(0.05), 0.5, 2);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    double complexity = 2 * complexity(80);
    return Rademacher.marginUniform(
                chosen.empirical(), Evidence.expectedComplexity(complexity), 1, 1)
            .atDelta(delta)
            .value()
        >= chosen.truth();
  }

  @Test
  void refusesAMarginAboveTheLargest() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Rademacher.marginUniform(
                Evidence.meanLoss(0.1, 1000), Evidence.expectedComplexity(0.05), 3, 2));
  }
}
