package genbound.stability;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.learner.ReplacementStability;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class StabilityFeldmanVondrakTest implements HighProbabilityContract<StabilityFeldmanVondrak> {

  @Override
  public StabilityFeldmanVondrak example() {
    return Stability.feldmanVondrak(Evidence.meanLoss(0.1, 1000), new ReplacementStability(1e-11));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    ShrunkenMean drawn = new ShrunkenMean(random);
    return Stability.feldmanVondrak(drawn.empirical, ShrunkenMean.replacement())
            .atDelta(delta)
            .value()
        >= drawn.risk;
  }
}
