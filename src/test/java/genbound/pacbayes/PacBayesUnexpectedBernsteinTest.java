package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.PacBayes;
import genbound.evidence.Grid;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesUnexpectedBernsteinTest
    implements HighProbabilityContract<PacBayesUnexpectedBernstein> {

  private static final Grid GRID = Grid.geometric(0.02, 0.9, 1.5);

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 60;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double loss = random.nextDouble() < 0.2 ? 1 : random.nextDouble() < 0.1 ? -3 : 0;
      sum += loss;
      squares += loss * loss;
    }
    var bound = PacBayes.unexpectedBernstein(sum / n, squares / n, n, 0, 1, GRID);
    return bound.atDelta(delta).value() >= 0.2 - 0.8 * 0.1 * 3;
  }

  @Test
  void certificateIsInUnitsOfTheLoss() {
    double one = PacBayes.unexpectedBernstein(0.1, 0.2, 500, 3, 1, GRID).atDelta(0.05).value();
    Grid tenth = Grid.of(GRID.values().stream().mapToDouble(eta -> eta / 10).toArray());
    var ten = PacBayes.unexpectedBernstein(1, 20, 500, 3, 10, tenth).atDelta(0.05);
    assertEquals(10 * one, ten.value(), 1e-12);
    assertEquals(
        10, PacBayes.unexpectedBernstein(9, 90, 5, 1e6, 10, tenth).atDelta(0.05).clipped());
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.best(
            20,
            60,
            k -> PacBayes.unexpectedBernstein(k / 60.0, k / 60.0, 60, Math.log(20), 1, GRID)));
  }
}
