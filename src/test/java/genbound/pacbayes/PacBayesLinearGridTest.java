package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.Grid;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class PacBayesLinearGridTest implements HighProbabilityContract<PacBayesLinearGrid> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesLinearGrid example() {
    return PacBayes.linearGrid(Evidence.errors(37, 1000), 12.4, Grid.of(100, 300, 900));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var posterior = WORLD.posterior(WORLD.errors(random, 50), 50, 0.5);
    return PacBayes.linearGrid(posterior.empirical(), posterior.kl(), Grid.geometric(5, 200, 2))
            .atDelta(delta)
            .value()
        >= posterior.truth();
  }
}
