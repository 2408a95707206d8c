package genbound.pacbayes;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;

class PacBayesLinearTest implements HighProbabilityContract<PacBayesLinear> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesLinear example() {
    return PacBayes.linear(Evidence.errors(37, 1000), 12.4, 300);
  }

  @Override
  public PacBayesLinear of(Row row) {
    return PacBayes.linear(row.risk(), row.number("kl"), row.number("lambda"));
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
    return PacBayes.linear(posterior.empirical(), posterior.kl(), 40).atDelta(delta).value()
        >= posterior.truth();
  }
}
