package genbound.pacbayes;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.Grid;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;

class PacBayesLinearGridTest implements HighProbabilityContract<PacBayesLinearGrid> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesLinearGrid example() {
    return PacBayes.linearGrid(Evidence.errors(37, 1000), 12.4, Grid.of(100, 300, 900));
  }

  @Override
  public PacBayesLinearGrid of(Row row) {
    return PacBayes.linearGrid(row.risk(), row.number("kl"), Grid.of(row.numbers("grid")));
  }

  @Override
  public double slack() {
    return 8 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("kl");
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
