package genbound.stability;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.learner.ReplacementStability;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class StabilityReplacementTest implements HighProbabilityContract<StabilityReplacement> {

  @Override
  public StabilityReplacement example() {
    return Stability.replacement(Evidence.meanLoss(0.1, 1000), new ReplacementStability(1e-11));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    ShrunkenMean drawn = new ShrunkenMean(random);
    return Stability.replacement(drawn.empirical, ShrunkenMean.replacement()).atDelta(delta).value()
        >= drawn.risk;
  }
}
