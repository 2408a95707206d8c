package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Vc;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.ExactWorld;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VcScenarioTest implements HighProbabilityContract<VcScenario> {

  private static final VcScenario HULL = Vc.scenario(Evidence.compression(30, 2, 0));

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[] x = random.doubles(30).toArray();
    double width = Arrays.stream(x).max().getAsDouble() - Arrays.stream(x).min().getAsDouble();
    return HULL.atDelta(delta).value() >= 1 - width;
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.closed(
            "the hull of 30 uniform points",
            0,
            0,
            (delta, p) -> {
              double value = HULL.atDelta(delta).value();
              return Math.pow(1 - value, 30) + 30 * value * Math.pow(1 - value, 29);
            }));
  }

  @Test
  void isExactForTheHullOfAnInterval() {
    double missed =
        Coverage.missRate(
            20_000,
            13,
            random -> {
              double[] x = random.doubles(30).toArray();
              double least = Arrays.stream(x).min().getAsDouble();
              double greatest = Arrays.stream(x).max().getAsDouble();
              return HULL.atDelta(0.1).value() >= 1 - (greatest - least);
            });
    assertTrue(Math.abs(missed - 0.1) < 0.008, "missed " + missed);
  }
}
