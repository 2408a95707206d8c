package genbound.stability;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Stability;
import genbound.bound.ReplacementStability;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StabilityAugmentedZhangTest implements HighProbabilityContract<StabilityAugmentedZhang> {

  @Override
  public StabilityAugmentedZhang example() {
    return Stability.augmentedZhang(
        Evidence.meanLoss(0.1, 1000), 400, new ReplacementStability(1e-11), 1e-11, 0.01);
  }

  @Override
  public StabilityAugmentedZhang of(Row row) {
    return Stability.augmentedZhang(
        row.risk(),
        row.whole("generated"),
        new ReplacementStability(row.number("gamma")),
        row.number("generatorStability"),
        row.number("distance"));
  }

  @Override
  public double slack() {
    return 32 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("generatorStability", "distance");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    GeneratedWorld drawn = new GeneratedWorld(random, 20, 400);
    double t = GeneratedWorld.generatorStability(20, 400);
    return Stability.augmentedZhang(
                drawn.empirical, drawn.generated, drawn.stability(), t, drawn.distance)
            .atDelta(delta)
            .value()
        >= drawn.risk;
  }

  @Test
  void countsInUnitsOfTheLoss() {
    double unit =
        Stability.augmentedZhang(
                Evidence.meanLoss(0.2, 500), 100, new ReplacementStability(0.001), 0.01, 0.1)
            .atDelta(0.05)
            .value();
    double wide =
        Stability.augmentedZhang(
                Evidence.meanLoss(1, 500, -1, 9), 100, new ReplacementStability(0.01), 0.01, 0.1)
            .atDelta(0.05)
            .value();
    assertEquals(-1 + 10 * unit, wide, 1e-12);
  }
}
