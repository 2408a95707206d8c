package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonteCarloDrawsTest {

  private static final Confidence HALF = Confidence.ofDelta(0.025);

  private static double[] normal(int draws, double mean, double deviation, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[draws];
    for (int i = 0; i < draws; i++) {
      double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
      double score = radius * Math.cos(2 * Math.PI * random.nextDouble());
      values[i] = Math.max(0, Math.min(1, mean + deviation * score));
    }
    return values;
  }

  /** Draws of mean 0.1 and deviation 0.02: the upper end, and the certificate behind it. */
  @ParameterizedTest
  @CsvSource({
    "50,   0.1995, 0.2549, 0.3008",
    "200,  0.1315, 0.1797, 0.2205",
    "1000, 0.1076, 0.1523, 0.1759",
    "5000, 0.1019, 0.1458, 0.1575",
  })
  void steadyDrawsAreKnownBetterThanByBetting(
      int draws, double end, double certificate, double byKl) {
    var mean = Evidence.monteCarlo(normal(draws, 0.1, 0.02, 7));
    assertTrue(mean.upper(HALF) < end, mean.upper(HALF) + " " + end);
    double value = PacBayes.kl(mean, 60_000, 500).atDelta(0.05).value();
    assertTrue(value < certificate && certificate < byKl, value + " " + certificate);
  }

  @Test
  void fewDrawsHaveTheEndsOfChernoff() {
    double[] draws = normal(MonteCarloDraws.FEWEST - 1, 0.1, 0.02, 7);
    assertEquals(
        Holdout.kl(Evidence.losses(draws)).at(HALF).value(),
        Evidence.monteCarlo(draws).upper(HALF));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 0.9})
  void endsHoldForDrawsOfTwoValues(double chance) {
    Coverage.assertHolds(
        0.1,
        1000,
        3,
        random -> {
          double[] draws = new double[40];
          for (int i = 0; i < draws.length; i++) {
            draws[i] = random.nextDouble() < chance ? 0.8 : 0.1;
          }
          var mean = Evidence.monteCarlo(draws);
          double truth = 0.1 + 0.7 * chance;
          return mean.upper(Confidence.ofDelta(0.05)) >= truth
              && mean.lower(Confidence.ofDelta(0.05)) <= truth;
        });
  }

  /** Hoeffding's order of the tails fails within one of the mean, where the ends are kept apart. */
  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "10, 9", "10, 10", "30, 3"})
  void countedDrawsKeepOneAwayFromTheirMean(long draws, long ones) {
    var mean = Evidence.monteCarlo(Evidence.errors(ones, draws));
    for (double delta : new double[] {1e-6, 0.05, 0.5, 0.9}) {
      var confidence = Confidence.ofDelta(delta);
      assertTrue(mean.upper(confidence) >= Math.min(1, (ones + 1.0) / draws));
      assertTrue(mean.lower(confidence) <= Math.max(0, (ones - 1.0) / draws));
      double exact = Holdout.binomial(Evidence.errors(ones, draws)).at(confidence).value();
      assertTrue(mean.upper(confidence) >= exact);
    }
    var sure = Confidence.ofDelta(0.05);
    if (ones + 1 < draws) {
      assertEquals(
          Holdout.binomial(Evidence.errors(ones, draws)).at(sure).value(), mean.upper(sure));
    }
  }

  /** One predictor for each example: two that are always right, or wrong, and one in between. */
  @Test
  void countedDrawsMayHaveDifferentMeans() {
    double[] chances = {1, 1, 0.02};
    double truth = (1 + 1 + 0.02) / 3;
    double delta = 0.9;
    double missed = 0;
    for (int ones = 2; ones <= 3; ones++) {
      double probability = ones == 3 ? chances[2] : 1 - chances[2];
      var mean = Evidence.monteCarlo(Evidence.errors(ones, 3));
      missed += mean.upper(Confidence.ofDelta(delta)) < truth ? probability : 0;
    }
    assertTrue(missed <= delta, "missed " + missed);
    double plain = Holdout.binomial(Evidence.errors(2, 3)).atDelta(delta).value();
    assertTrue(plain < truth, "without the rule " + plain + " would miss with probability 0.98");
  }

  /** An estimate costs a share of δ wherever it is fed to a theorem, for it is not exact. */
  @Test
  void thePointIsTheMeanOfTheDrawsAndNotExact() {
    double[] draws = new double[40];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = i % 4 == 0 ? 5 : -1;
    }
    var mean = Evidence.monteCarlo(draws, -3, 7);
    var counted = Evidence.monteCarlo(Evidence.errors(3, 40));
    assertEquals(0.5, mean.point(), 1e-14);
    assertEquals(0.075, counted.point());
    assertFalse(mean.isExact() || counted.isExact());
    assertTrue(mean.toString().startsWith("Monte-Carlo mean by "), mean.toString());
    assertTrue(counted.toString().contains("3"), counted.toString());
  }

  @Test
  void endsAreInUnitsOfTheDraws() {
    double[] unit = normal(100, 0.4, 0.05, 9);
    double[] wide = new double[unit.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = -3 + 10 * unit[i];
    }
    var draws = Evidence.monteCarlo(wide, -3, 7);
    var small = Evidence.monteCarlo(unit);
    assertEquals(-3 + 10 * small.upper(HALF), draws.upper(HALF), 1e-9);
    assertEquals(-3 + 10 * small.lower(HALF), draws.lower(HALF), 1e-9);
    assertEquals(-3 + 10 * small.point(), draws.point(), 1e-9);
  }
}
