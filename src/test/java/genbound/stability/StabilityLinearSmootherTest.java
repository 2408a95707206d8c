package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Stability;
import genbound.evidence.Confidence;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class StabilityLinearSmootherTest implements HighProbabilityContract<StabilityLinearSmoother> {

  private static final double[] SHARES = {0.9, 0.5, 0.2, 0.05};
  private static final double[] TRUTH = {3, -1, 2, 0.5};

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return holds(random, 1, delta);
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.closed(
            "four labels with normal noise, kept as they are",
            0,
            0,
            (delta, p) ->
                1
                    - new ChiSquaredDistribution(4)
                        .cumulativeProbability(
                            4 * Stability.linearSmoother(0, 4, 1, 1, 4).atDelta(delta).value())),
        ExactWorld.closed(
                "four labels with normal noise, kept as they are",
                0,
                0,
                (delta, p) ->
                    1
                        - new ChiSquaredDistribution(4)
                            .cumulativeProbability(
                                4
                                    * Stability.linearSmoother(0, 4, 1, 0.5, 4)
                                        .atDelta(delta)
                                        .value()))
            .breaking("more noise than declared"));
  }

  /** A diagonal smoother of four labels with noise of deviation 1. */
  private static boolean holds(RandomGenerator random, double sigma, double delta) {
    double bias = 0;
    double trace = 0;
    double distance = 0;
    for (int i = 0; i < 4; i++) {
      double missed = (1 - SHARES[i]) * TRUTH[i];
      bias += missed * missed;
      trace += SHARES[i] * SHARES[i];
      double off = SHARES[i] * random.nextGaussian() - missed;
      distance += off * off;
    }
    var bound = Stability.linearSmoother(Math.sqrt(bias), trace, 0.9, sigma, 4);
    return bound.atDelta(delta).value() >= distance / 4;
  }

  @Test
  void failsForNoiseThatIsLargerThanSaid() {
    assertBroken(random -> holds(random, 0.1, DELTA));
  }

  @Test
  void theRateIsThatOfTheFormula() {
    Confidence sure = Confidence.ofDelta(0.05);
    double expected = 2 * 0.3 + 5 * 0.5 * (7 + Math.log(20)) / 100;
    double value = StabilityRates.routedExperts(0.3, 7, 0.5, 100, sure, 2, 5).value();
    assertEquals(expected, value, 1e-14);
  }
}
