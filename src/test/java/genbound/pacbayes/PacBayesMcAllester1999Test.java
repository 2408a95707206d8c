package genbound.pacbayes;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;

class PacBayesMcAllester1999Test implements HighProbabilityContract<PacBayesMcAllester1999> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesMcAllester1999 example() {
    return PacBayes.mcAllester1999(Evidence.errors(37, 1000), 12.4);
  }

  @Override
  public PacBayesMcAllester1999 of(Row row) {
    return PacBayes.mcAllester1999(row.risk(), row.number("kl"));
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
    return PacBayes.mcAllester1999(posterior.empirical(), posterior.kl()).atDelta(delta).value()
        >= posterior.truth();
  }
}
