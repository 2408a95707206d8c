package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class PacBayesLinearTest implements HighProbabilityContract<PacBayesLinear> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesLinear example() {
    return PacBayes.linear(Evidence.errors(37, 1000), 12.4, 300);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var posterior = WORLD.posterior(WORLD.errors(random, 50), 50, 0.5);
    return PacBayes.linear(posterior.empirical(), posterior.kl(), 40).atDelta(delta).value()
        >= posterior.truth();
  }
}
