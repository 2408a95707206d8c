package genbound.rademacher;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;

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
}
