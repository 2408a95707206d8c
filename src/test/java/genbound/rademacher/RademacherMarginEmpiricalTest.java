package genbound.rademacher;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;

class RademacherMarginEmpiricalTest implements HighProbabilityContract<RademacherMarginEmpirical> {

  private static final ThresholdWorld WORLD = new ThresholdWorld(0.1);

  /** Half of Massart's bound for the n + 1 ways in which thresholds label n points. */
  private static double complexity(int n) {
    return Complexities.massart(Math.sqrt(n), Math.log(n + 1), n) / 2;
  }

  @Override
  public RademacherMarginEmpirical example() {
    return Rademacher.marginEmpirical(
        Evidence.meanLoss(0.1, 1000), Evidence.empiricalComplexity(0.05), 0.5);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    double complexity = 2 * complexity(80);
    return Rademacher.marginEmpirical(
                chosen.empirical(), Evidence.empiricalComplexity(complexity), 1)
            .atDelta(delta)
            .value()
        >= chosen.truth();
  }
}
