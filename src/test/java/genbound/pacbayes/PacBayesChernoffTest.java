package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.LossTail;
import genbound.harness.HighProbabilityContract;
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
}
