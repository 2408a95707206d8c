package genbound.exact.curve;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogisticConsistencyTest {

  @ParameterizedTest
  @CsvSource({
    "0.001, 0.04471390437427148",
    "0.01, 0.1411851405469886",
    "0.05, 0.3135631967299336",
    "0.1, 0.4395892523228195",
    "0.3, 0.7328279492934842",
    "0.6, 0.9624931562360130"
  })
  void excessOfErrors(double excess, double expected) {
    double value = LogisticConsistency.zeroOneExcess(excess);
    assertEquals(expected, value, 1e-13);
    assertTrue(value >= expected * (1 - 1e-16), "from above");
    assertTrue(value <= Math.sqrt(2 * excess), "below √(2t)");
    assertEquals(excess, LogisticConsistency.t(value), 1e-13);
  }

  @Test
  void ends() {
    assertEquals(Math.log(2), LogisticConsistency.t(1), 1e-16);
    assertEquals(0, LogisticConsistency.t(0));
    assertEquals(0, LogisticConsistency.zeroOneExcess(0));
    assertEquals(1, LogisticConsistency.zeroOneExcess(Math.log(2)));
    assertEquals(1, LogisticConsistency.zeroOneExcess(50));
    assertEquals(Math.sqrt(2e-20), LogisticConsistency.zeroOneExcess(1e-20), 1e-23);
    assertEquals(LogisticConsistency.t(0.03 * (1 - 1e-15)), LogisticConsistency.t(0.03), 1e-17);
    assertEquals(1, LogisticConsistency.zeroOneRisk(0.7));
    assertEquals(0.5, LogisticConsistency.zeroOneRisk(Math.log(2) / 2), 1e-15);
  }

  /** Random class probabilities and scores: the excess of errors is never above Γ. */
  @Test
  void holdsAtRandomInputs() {
    Random random = new Random(17);
    double closest = 0;
    for (int trial = 0; trial < 20_000; trial++) {
      int k = 2 + trial % 4;
      double[] p = simplex(k, 3, random);
      double[] q = simplex(k, 1, random);
      int best = 0;
      int said = 0;
      double divergence = 0;
      for (int i = 0; i < k; i++) {
        best = p[i] > p[best] ? i : best;
        said = q[i] > q[said] ? i : said;
        divergence += p[i] * Math.log(p[i] / q[i]);
      }
      double excess = p[best] - p[said];
      double most = LogisticConsistency.zeroOneExcess(Math.max(0, divergence));
      assertTrue(excess <= most + 1e-9, "trial " + trial);
      closest = Math.max(closest, excess / most);
    }
    assertTrue(closest > 0.9, "" + closest);
  }

  private static double[] simplex(int k, double power, Random random) {
    double[] p = new double[k];
    double sum = 0;
    for (int i = 0; i < k; i++) {
      p[i] = Math.pow(-Math.log(random.nextDouble()), power) + 1e-9;
      sum += p[i];
    }
    for (int i = 0; i < k; i++) {
      p[i] /= sum;
    }
    return p;
  }

  /** Ten times the features want ln 10/(ρe²) = 3684.1 examples more. */
  @Test
  void naiveBayesGrowsWithTheLogarithm() {
    long[] printed = {10_696, 14_380, 18_064, 21_748};
    long features = 10;
    for (long expected : printed) {
      NaiveBayesSamples samples = new NaiveBayesSamples(features, 2, 0.25);
      assertEquals(expected, samples.needed(0.05, 0.05), samples::toString);
      assertTrue(samples.failure(expected, 0.05) <= 0.05);
      assertTrue(samples.failure(expected - 1, 0.05) > 0.05);
      double deviation = samples.deviation(expected, 0.05);
      assertTrue(deviation <= 0.05 && deviation > 0.0499, "" + deviation);
      features *= 10;
    }
    assertEquals(3684.136, Math.log(10) / (0.25 * 0.0025), 5e-4);
  }

  @Test
  void naiveBayesPromisesLittleAboutErrors() {
    NaiveBayesSamples samples = new NaiveBayesSamples(100, 2, 0.25);
    assertEquals(-202 * Math.log(0.8), samples.logOddsShift(0.05), 1e-12);
    assertTrue(samples.logOddsShift(0.05) < 4 * 101 * 0.05 / 0.25, "below 80.8");
    assertEquals(Double.POSITIVE_INFINITY, samples.logOddsShift(0.25));
    assertEquals(Double.POSITIVE_INFINITY, samples.deviation(10, 0.05));
    assertEquals(1, samples.failure(1, 0.05));
  }

  @Test
  void crossingIsWhereTheSecondStaysAhead() {
    List<Long> sizes = List.of(4L, 6L, 10L, 16L, 30L);
    List<Double> first = List.of(0.148, 0.126, 0.096, 0.085, 0.074);
    List<Double> second = List.of(0.144, 0.135, 0.107, 0.083, 0.056);
    TwoRegimes regimes = new TwoRegimes(sizes, first, second);
    assertEquals(OptionalLong.of(16), regimes.crossing());
    assertEquals(OptionalLong.empty(), new TwoRegimes(sizes, second, first).crossing());
    assertEquals(OptionalLong.of(10), regimes.firstWithin(0.06, 0.04));
    assertEquals(OptionalLong.of(30), regimes.secondWithin(0.06, 0.01));
    assertEquals(OptionalLong.empty(), regimes.secondWithin(0.03, 0.01));
  }

  @Test
  void badInputsAreRefused() {
    refusedFrom("b must be in [0, 1]", () -> LogisticConsistency.t(1.1));
    refusedFrom("b must be", () -> LogisticConsistency.t(Double.NaN));
    refusedFrom("excessLogRisk must be", () -> LogisticConsistency.zeroOneExcess(-0.1));
    refusedFrom("logRisk must be", () -> LogisticConsistency.zeroOneRisk(Double.NaN));
    refusedFrom("least must be at most 1/classes", () -> new NaiveBayesSamples(10, 5, 0.3));
    refusedFrom("least must be in (0, ∞), got 0", () -> new NaiveBayesSamples(10, 2, 0));
    refusedFrom("features must be", () -> new NaiveBayesSamples(0, 2, 0.3));
    refusedFrom("classes must be", () -> new NaiveBayesSamples(1, 1, 0.3));
    NaiveBayesSamples samples = new NaiveBayesSamples(10, 2, 0.25);
    refusedFrom("delta must be", () -> samples.needed(0.1, 1));
    refusedFrom("deviation must be in (0, ∞), got 0", () -> samples.needed(0, 0.05));
    refusedFrom("examples must be in [1, ", () -> samples.deviation(0, 0.05));
    refusedFrom("deviation must be one that 2⁵³", () -> samples.needed(1e-9, 0.05));
    refusedFrom(
        "sizes[1] must be at least 5", () -> new TwoRegimes(List.of(4L, 4L), List.of(), List.of()));
    refusedFrom(
        "second must be one for each size",
        () -> new TwoRegimes(List.of(4L), List.of(0.1), List.of()));
  }
}
