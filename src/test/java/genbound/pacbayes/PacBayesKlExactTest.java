package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class PacBayesKlExactTest implements HighProbabilityContract<PacBayesKlExact> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesKlExact example() {
    return PacBayes.klExact(Evidence.errors(37, 1000), 12.4);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var posterior = WORLD.posterior(WORLD.errors(random, 50), 50, 0.5);
    return PacBayes.klExact(posterior.empirical(), posterior.kl()).atDelta(delta).value()
        >= posterior.truth();
  }
}
