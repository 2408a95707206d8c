package genbound.rademacher;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;

class RademacherExpectedTest implements HighProbabilityContract<RademacherExpected> {

  private static final ThresholdWorld WORLD = new ThresholdWorld(0.1);

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    return Rademacher.expected(
                chosen.empirical(),
                Evidence.expectedComplexity(MarginContract.complexityOfThresholds(80)))
            .atDelta(delta)
            .value()
        >= chosen.truth();
  }
}
