package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class PacBayesCatoniTest implements HighProbabilityContract<PacBayesCatoni> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesCatoni example() {
    return PacBayes.catoni(Evidence.errors(37, 1000), 12.4, 1);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var posterior = WORLD.posterior(WORLD.errors(random, 50), 50, 0.5);
    return PacBayes.catoni(posterior.empirical(), posterior.kl(), 1).atDelta(delta).value()
        >= posterior.truth();
  }
}
