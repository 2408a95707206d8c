package genbound.exact.world;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.LinearLearners;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The risks that are claimed are what many draws show. */
class WorldsTest {

  private static final int DRAWS = 200_000;

  @Test
  void gaussianMixtureWorldHasItsRisk() {
    GaussianMixtureWorld world = new GaussianMixtureWorld(new double[] {1, -0.5}, 1.5, 0.1);
    LabelledSample sample = world.draw(DRAWS, new Random(1));
    double[] w = {1, 2};
    for (double intercept : new double[] {0, 2, -40}) {
      long wrong = 0;
      for (int i = 0; i < DRAWS; i++) {
        double score = LinearLearners.dot(w, sample.x(i)) + intercept;
        wrong += score * sample.y(i) <= 0 ? 1 : 0;
      }
      assertEquals(world.risk(w, intercept), (double) wrong / DRAWS, 4 * 0.5 / Math.sqrt(DRAWS));
    }
    assertEquals(0.5, world.risk(w, 1e300), 1e-12);
    assertEquals(world.bayesRisk(), world.risk(new double[] {4, -2}, 0), 1e-12);
    assertTrue(world.risk(w, 0) > world.bayesRisk());
    // Φ(−1) = 0.158655253931457…
    assertEquals(
        0.158655253931457,
        new GaussianMixtureWorld(new double[] {2}, 2, 0).risk(new double[] {3}, 0),
        1e-13);
    assertEquals(0.5, new GaussianMixtureWorld(new double[] {0}, 2, 0.3).bayesRisk(), 1e-12);
  }

  @Test
  void gaussianRegressionWorldHasItsRisk() {
    GaussianRegressionWorld world = new GaussianRegressionWorld(new double[] {1, -2}, 0.5);
    LabelledSample sample = world.draw(DRAWS, new Random(2));
    double[] w = {0.5, -1};
    double b = 0.7;
    double risk = 0;
    double clipped = 0;
    for (int i = 0; i < DRAWS; i++) {
      double square = Math.pow(sample.y(i) - LinearLearners.dot(w, sample.x(i)) - b, 2);
      risk += square / DRAWS;
      clipped += Math.min(square, 2) / DRAWS;
    }
    assertEquals(0.25 + 1 + 0.25 + 0.49, world.risk(w, b), 1e-15);
    assertEquals(world.risk(w, b), risk, 0.03);
    assertEquals(world.clippedRisk(w, b, 2), clipped, 0.01);
    assertEquals(world.risk(w, b), world.clippedRisk(w, b, 1e6), 1e-12);
    assertEquals(1e-6, world.clippedRisk(w, 1e9, 1e-6), 1e-18);
    GaussianRegressionWorld exact = new GaussianRegressionWorld(new double[] {1}, 0);
    assertEquals(0.09, exact.clippedRisk(new double[] {1}, 0.3, 2), 1e-15);
    assertEquals(0.09, exact.risk(new double[] {1}, 0.3), 1e-15);
  }

  /** E min((s·Z + b)², 1) to 50 digits, by quadrature with mpmath. */
  @Test
  void theClippedRiskIsExactFarAndNear() {
    clipped(1e-09, 0.3, 0.089999999999999994339);
    clipped(0.001, 1.0005, 0.9996046165244573793);
    clipped(0.02, 0.9, 0.81039999785379650838);
    clipped(0.3, 0, 0.089855522408643573915);
    clipped(0.7, 2.5, 0.99380278796122979152);
    clipped(1, 1, 0.67936530724895543692);
    clipped(3, -5, 0.95492615065409733413);
    clipped(50, 7, 0.98946570002303227104);
    clipped(10000.0, 0, 0.99994680769599966795);
    clipped(100000000.0, 30000000.0, 0.99999999491482912719);
    clipped(1000000000000.0, 10000000000000.0, 1.0);
  }

  private static void clipped(double s, double b, double expected) {
    GaussianRegressionWorld world = new GaussianRegressionWorld(new double[] {s}, 0);
    assertEquals(expected, world.clippedRisk(new double[1], b, 1), 4e-13);
    assertEquals(expected * 4, world.clippedRisk(new double[] {-s}, -2 * b, 4), 16e-13);
  }

  @Test
  void hugeWeightsHaveFiniteRisks() {
    GaussianRegressionWorld world = new GaussianRegressionWorld(new double[] {-1e300, 1}, 1);
    double[] w = {Double.MAX_VALUE, 0};
    assertEquals(Double.MAX_VALUE, world.risk(w, 1));
    assertEquals(2, world.clippedRisk(w, 1e300, 2));
    assertEquals(2, world.clippedRisk(new double[] {1e180, 0}, 0, 2));
  }

  @Test
  void finiteAlphabetWorldHasItsRisk() {
    var world = new FiniteAlphabetWorld<>(List.of("a", "b", "c", "d"), 0.5, 0, 0.2, 0.3);
    assertEquals(0.2 * 2 + 0.3 * 3, world.risk(letter -> letter.charAt(0) - 'a'), 1e-15);
    List<String> sample = world.draw(DRAWS, new Random(3));
    double mean =
        sample.stream().mapToInt(letter -> letter.charAt(0) - 'a').average().getAsDouble();
    assertEquals(1.3, mean, 4 * 1.35 / Math.sqrt(DRAWS));
    assertTrue(!sample.contains("b"));
    assertEquals(4, world.examples().size());
  }

  @Test
  void sameSeedDrawsTheSameSample() {
    GaussianMixtureWorld world = new GaussianMixtureWorld(new double[] {1}, 1, 0);
    assertEquals(world.draw(3, new Random(5)).x()[2][0], world.draw(3, new Random(5)).x()[2][0]);
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedAndTextIsOneLine() {
    double[] one = {1};
    GaussianMixtureWorld mixture = new GaussianMixtureWorld(one, 1, 0);
    refused("noise must be in [0, 0.5], got 0.6", () -> new GaussianMixtureWorld(one, 1, 0.6));
    refused("deviation must be in (0, ∞), got 0", () -> new GaussianMixtureWorld(one, 0, 0));
    refused("mean must be not empty, got 0", () -> new GaussianMixtureWorld(new double[0], 1, 0));
    refused("norm of weights must be in (0, ∞), got 0", () -> mixture.risk(new double[1], 0));
    refused("weights must be 1 long, got 2", () -> mixture.risk(new double[2], 0));
    refused("intercept must be finite, got NaN", () -> mixture.risk(one, 0 / 0.0));
    refused("n must be at least 1, got 0", () -> mixture.draw(0, new Random(1)));
    refused("random must be not null, got null", () -> mixture.draw(1, null));
    GaussianRegressionWorld regression = new GaussianRegressionWorld(one, 2);
    refused("noise must be in [0, ∞), got -1", () -> new GaussianRegressionWorld(one, -1));
    refused("most must be in (0, ∞), got ∞", () -> regression.clippedRisk(one, 0, 1 / 0.0));
    refused(
        "probabilities must be adding up to 1, got 0.9",
        () -> new FiniteAlphabetWorld<>(List.of(1, 2), 0.5, 0.4));
    refused(
        "probabilities must be 1 long, got 2",
        () -> new FiniteAlphabetWorld<>(List.of(1), 0.5, 0.5));
    refused(
        "loss must be finite, got NaN",
        () -> new FiniteAlphabetWorld<>(List.of(1), 1).risk(example -> 0 / 0.0));
    refused("y must be 1 long, got 2", () -> new LabelledSample(new double[1][1], new double[2]));
    refused(
        "y[0] must be a whole number, got 0.5",
        () -> new LabelledSample(new double[1][1], new double[] {0.5}).labels());
    assertEquals("two normal classes in 1 dimensions, least risk 0.15865526", mixture.toString());
    assertEquals("linear regression in 1 dimensions, least risk 4.0", regression.toString());
    assertEquals("a world of 1 examples", new FiniteAlphabetWorld<>(List.of(1), 1).toString());
    assertEquals("1 labelled points", mixture.draw(1, new Random(1)).toString());
  }

  @Test
  void aPointIsACopyAndPlacesOutsideAreRefused() {
    LabelledSample sample =
        new LabelledSample(new double[][] {{1, 2}, {3, 4}}, new double[] {5, 6});
    sample.x(1)[0] = 7;
    assertArrayEquals(new double[] {3, 4}, sample.x(1));
    assertEquals(6, sample.y(1));
    var refusal = assertThrows(IllegalArgumentException.class, () -> sample.x(2));
    assertEquals("index must be in [0, 1], got 2", refusal.getMessage());
  }
}
