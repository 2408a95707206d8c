package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.Grid;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesBennettTest implements HighProbabilityContract<PacBayesBennett> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();
  private static final Grid GRID = Grid.geometric(0.05, 3, 1.5);

  @Override
  public PacBayesBennett example() {
    return PacBayes.bennett(Evidence.meanLoss(0.1, 1000), 0.05, 12.4, Grid.geometric(0.01, 2, 2));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var posterior = WORLD.posterior(WORLD.errors(random, 50), 50, 0.5);
    var bound = PacBayes.bennett(posterior.empirical(), 0.25, posterior.kl(), GRID);
    return bound.atDelta(delta).value() >= posterior.truth();
  }

  @Test
  void agreesInAnyUnitOfTheLoss() {
    double unit =
        PacBayes.bennett(Evidence.meanLoss(0.25, 400), 0.04, 3, GRID).atDelta(0.05).value();
    double wide =
        PacBayes.bennett(Evidence.meanLoss(-1, 400, -3, 5), 64 * 0.04, 3, GRID)
            .atDelta(0.05)
            .value();
    assertEquals(-3 + 8 * unit, wide, 1e-13);
  }
}
