package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.LossTail;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;

class PacBayesChernoffTest implements HighProbabilityContract<PacBayesChernoff> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return TailWorlds.gaussian(
        random,
        (mean, kl, truth) ->
            PacBayes.chernoff(mean, 20, kl, LossTail.subGaussian(3)).atDelta(delta).value()
                >= truth);
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.normal(
            "30 normal losses of deviation 3, the best of 32 independent predictors",
            32,
            30,
            3,
            PacBayes.chernoff(0, 30, Math.log(32), LossTail.subGaussian(3))));
  }
}
