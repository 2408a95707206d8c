package genbound.stability;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Evidence;
import genbound.Stability;
import genbound.bound.ReplacementStability;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StabilityAugmentedTest implements HighProbabilityContract<StabilityAugmented> {

  @Override
  public StabilityAugmented example() {
    return Stability.augmented(
        Evidence.meanLoss(0.1, 1000), 400, new ReplacementStability(1e-11), 1e-11, 0.01);
  }

  @Override
  public StabilityAugmented of(Row row) {
    return Stability.augmented(
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
    return Stability.augmented(
                drawn.empirical, drawn.generated, drawn.stability(), t, drawn.distance)
            .atDelta(delta)
            .value()
        >= drawn.risk;
  }

  @Test
  void countsInUnitsOfTheLoss() {
    double unit =
        Stability.augmented(
                Evidence.meanLoss(0.2, 500), 100, new ReplacementStability(0.001), 0.01, 0.1)
            .atDelta(0.05)
            .value();
    double wide =
        Stability.augmented(
                Evidence.meanLoss(1, 500, -1, 9), 100, new ReplacementStability(0.01), 0.01, 0.1)
            .atDelta(0.05)
            .value();
    assertEquals(-1 + 10 * unit, wide, 1e-12);
  }

  /**
   * A generator of heads only, said to be like the coin: the model fits it and errs on the coin.
   */
  @Test
  void aGeneratorThatIsFarFromTheTruthBreaksIt() {
    Coverage.assertBroken(
        0.5,
        200,
        7,
        random -> {
          int ones = Coverage.binomial(random, GeneratedWorld.REAL, 0.3);
          double prediction = (ones + 4000.0) / (4040 * 1.5);
          double seen = (ones + 4000.0) / 4040;
          var risk = Evidence.meanLoss(loss(prediction, seen), 4040);
          var stability = new ReplacementStability(2 / (4040 * 1.5));
          return Stability.augmented(risk, 4000, stability, 0, 0).atDelta(0.5).value()
              >= loss(prediction, 0.3);
        });
  }

  private static double loss(double prediction, double bias) {
    return bias * Math.pow(1 - prediction, 2) + (1 - bias) * prediction * prediction;
  }

  @Test
  void refusesMoreGeneratedThanThereAre() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Stability.augmented(Evidence.errors(1, 10), 10, new ReplacementStability(0), 0, 0));
    assertEquals("generated must be in [0, 9], got 10", refusal.getMessage());
  }
}
