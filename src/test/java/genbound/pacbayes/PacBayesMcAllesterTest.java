package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class PacBayesMcAllesterTest implements HighProbabilityContract<PacBayesMcAllester> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesMcAllester example() {
    return PacBayes.mcAllester(Evidence.errors(37, 1000), 12.4);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var posterior = WORLD.posterior(WORLD.errors(random, 50), 50, 0.5);
    return PacBayes.mcAllester(posterior.empirical(), posterior.kl()).atDelta(delta).value()
        >= posterior.truth();
  }
}
