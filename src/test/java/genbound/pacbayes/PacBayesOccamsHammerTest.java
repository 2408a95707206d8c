package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class PacBayesOccamsHammerTest implements HighProbabilityContract<PacBayesOccamsHammer> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return HammerWorld.holds(
        random,
        0.4,
        (errors, logRatio) -> {
          var mean =
              Evidence.meanLoss(errors / (double) HammerWorld.EXAMPLES, HammerWorld.EXAMPLES);
          return PacBayes.occamsHammer(mean, logRatio, 1).atDelta(delta).value() >= 0.5;
        });
  }
}
