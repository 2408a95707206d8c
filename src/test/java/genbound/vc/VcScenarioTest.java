package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Vc;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VcScenarioTest implements HighProbabilityContract<VcScenario> {

  @Override
  public VcScenario example() {
    return Vc.scenario(20, 1000);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[] x = random.doubles(30).toArray();
    double width = Arrays.stream(x).max().getAsDouble() - Arrays.stream(x).min().getAsDouble();
    var bound = Vc.scenario(2, 30);
    return bound.atDelta(delta).value() >= 1 - width;
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
              return Vc.scenario(2, 30).atDelta(0.1).value() >= 1 - (greatest - least);
            });
    assertTrue(Math.abs(missed - 0.1) < 0.008, "missed " + missed);
  }
}
