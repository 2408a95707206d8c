package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.Grid;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesCatoniGridTest implements HighProbabilityContract<PacBayesCatoniGrid> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesCatoniGrid example() {
    return PacBayes.catoniGrid(Evidence.errors(37, 1000), 12.4, Grid.of(0.5, 1, 2));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var posterior = WORLD.posterior(WORLD.errors(random, 50), 50, 0.5);
    return PacBayes.catoniGrid(posterior.empirical(), posterior.kl(), Grid.geometric(0.1, 10, 2))
            .atDelta(delta)
            .value()
        >= posterior.truth();
  }

  @Test
  void aGridOfOneIsAFixedTemperature() {
    var risk = Evidence.errors(37, 1000);
    assertEquals(
        PacBayes.catoni(risk, 9, 0.7).atDelta(0.05).value(),
        PacBayes.catoniGrid(risk, 9, Grid.of(0.7)).atDelta(0.05).value());
  }
}
