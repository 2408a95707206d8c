package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RademacherMulticlassMarginTest
    implements HighProbabilityContract<RademacherMulticlassMargin> {

  private static final ThresholdWorld WORLD = new ThresholdWorld(0.1);

  /** Half of Massart's bound for the n + 1 ways in which thresholds label n points. */
  private static double complexity(int n) {
    return Complexities.massart(Math.sqrt(n), Math.log(n + 1), n) / 2;
  }

  @Override
  public RademacherMulticlassMargin example() {
    return Rademacher.multiclassMargin(
        Evidence.meanLoss(0.1, 1000), Evidence.expectedComplexity(0.01), 0.5, 3);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    double complexity = 2 * complexity(80);
    return Rademacher.multiclassMargin(
                chosen.empirical(), Evidence.expectedComplexity(complexity), 1, 2)
            .atDelta(delta)
            .value()
        >= chosen.truth();
  }

  @Test
  void countsThatAreNoDoublesAreRoundedUp() {
    long classes = (1L << 53) + 1;
    var bound =
        new RademacherMulticlassMargin(
            Evidence.meanLoss(0.1, 1000), Evidence.expectedComplexity(0x1p-60), 1, classes);
    double size = bound.atDelta(0.05).terms().get(1).value();
    BigDecimal exact = BigDecimal.valueOf(classes).multiply(new BigDecimal(0x1p-58));
    assertTrue(new BigDecimal(size).compareTo(exact) >= 0);
  }
}
