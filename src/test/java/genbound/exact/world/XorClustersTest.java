package genbound.exact.world;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XorClustersTest {

  private static final int DRAWS = 200_000;

  /** The exact values, to the digits that were computed elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.4984111000596263",
    "1, 0.3645399385983018",
    "2, 0.1449276867809609",
    "3, 0.0333204229769592",
    "4, 0.004666794378770809"
  })
  void bayesError(double norm, double expected) {
    assertEquals(expected, new XorClusters(2, norm, 0.2).bayesError(), 1e-12 * expected);
  }

  /** What two million draws elsewhere gave. */
  @ParameterizedTest
  @CsvSource({"1, 0.36428", "2, 0.14455", "3, 0.03334", "4, 0.00465"})
  void bayesErrorIsThatOfManyDraws(double norm, double simulated) {
    double error = new XorClusters(7, norm, 0).bayesError();
    assertEquals(simulated, error, 4 * Math.sqrt(error / 2e6));
  }

  @Test
  void bayesErrorAtTheEnds() {
    assertEquals(0.5, new XorClusters(2, 1e-300, 0).bayesError(), 1e-12);
    double sure = new XorClusters(2, 1e300, 0).bayesError();
    assertTrue(sure >= 0 && sure < 1e-300);
  }

  @Test
  void theRuleThatComparesMagnitudesHasTheBayesError() {
    XorClusters clusters = new XorClusters(5, 1.7, 0.15);
    double expected = clusters.withNoise(clusters.bayesError());
    assertSimulated(clusters, expected, x -> Math.abs(x[0]) - Math.abs(x[1]));
    assertSimulated(clusters, 0.15 + 0.7 / 2, x -> x[4]);
  }

  @Slow
  @Test
  void linearRulesErrAsManyDrawsDo() {
    XorClusters clusters = new XorClusters(4, 2.5, 0.1);
    double[][] weights = {{1, 0, 0, 0}, {1, -3, 0.5, 2}, {0, 1, 0, 0}, {0, 0, 0, 1}};
    for (double[] w : weights) {
      for (double b : new double[] {0, -1.3, 2, 40}) {
        double expected = clusters.withNoise(clusters.linearError(w, b));
        assertSimulated(
            clusters, expected, x -> w[0] * x[0] + w[1] * x[1] + w[2] * x[2] + w[3] * x[3] + b);
      }
    }
  }

  private static void assertSimulated(
      XorClusters clusters, double expected, ToDoubleFunction<double[]> score) {
    LabelledSample sample = clusters.draw(DRAWS, new Random(4));
    long wrong = 0;
    for (int i = 0; i < DRAWS; i++) {
      wrong += score.applyAsDouble(sample.x(i)) * sample.y(i) <= 0 ? 1 : 0;
    }
    assertEquals(expected, (double) wrong / DRAWS, 4 * 0.5 / Math.sqrt(DRAWS));
  }

  @Test
  void noLinearRuleThroughTheOriginBeatsACoin() {
    Random random = new Random(5);
    XorClusters clusters = new XorClusters(6, 30, 0.1);
    for (int run = 0; run < 100; run++) {
      double[] w = random.doubles(6, -1, 1).toArray();
      assertEquals(0.5, clusters.linearError(w, 0));
      assertEquals(0.5, clusters.linearError(w, 1e-300), 1e-12);
      assertTrue(clusters.linearError(w, random.nextGaussian() * 30) >= 0.25);
    }
    assertEquals(0.25, clusters.linearError(new double[] {1, 0, 0, 0, 0, 0}, -15), 1e-12);
    assertEquals(0.5, clusters.withNoise(0.5), 1e-15);
    assertEquals(0.1, clusters.withNoise(0));
    assertEquals(0.9, clusters.withNoise(1), 1e-15);
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedAndTextIsOneLine() {
    XorClusters clusters = new XorClusters(3, 2, 0.1);
    refused("dimension must be at least 2, got 1", () -> new XorClusters(1, 1, 0));
    refused("meanNorm must be in (0, ∞), got 0", () -> new XorClusters(2, 0, 0));
    refused("meanNorm must be in (0, ∞), got NaN", () -> new XorClusters(2, 0 / 0.0, 0));
    refused("noise must be in [0, 1/2), got 0.5", () -> new XorClusters(2, 1, 0.5));
    refused("noise must be in [0, 1/2), got -0.1", () -> new XorClusters(2, 1, -0.1));
    refused("noise must be in [0, 1/2), got NaN", () -> new XorClusters(2, 1, 0 / 0.0));
    refused("weights must be 3 long, got 2", () -> clusters.linearError(new double[2], 0));
    refused(
        "norm of weights must be in (0, ∞), got 0", () -> clusters.linearError(new double[3], 0));
    refused(
        "intercept must be finite, got ∞",
        () -> clusters.linearError(new double[] {1, 0, 0}, 1 / 0.0));
    refused("error must be in [0, 1], got 2", () -> clusters.withNoise(2));
    refused("n must be at least 1, got 0", () -> clusters.draw(0, new Random(1)));
    refused("random must be not null, got null", () -> clusters.draw(1, null));
    refused(
        "dimension must be in [2, 2147483639], got 1000000000000",
        () -> new XorClusters(1_000_000_000_000L, 1, 0).draw(1, new Random(1)));
    assertEquals(
        "four clusters in 3 dimensions, means of length 2.0, labels turned with probability 0.1,"
            + " least error 0.14492768",
        clusters.toString());
  }
}
