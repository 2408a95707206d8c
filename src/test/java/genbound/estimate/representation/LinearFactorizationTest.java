package genbound.estimate.representation;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearFactorizationTest {

  /** All combinations of so many values for each concept, each so many times. */
  private static int[][] grid(int times, int... counts) {
    int cells = Arrays.stream(counts).reduce(1, Math::multiplyExact);
    int[][] grid = new int[cells * times][counts.length];
    for (int row = 0; row < grid.length; row++) {
      int rest = row % cells;
      for (int i = 0; i < counts.length; i++) {
        grid[row][i] = rest % counts[i];
        rest /= counts[i];
      }
    }
    return grid;
  }

  private static double[][] noise(int rows, int columns, long seed) {
    Random random = new Random(seed);
    double[][] noise = new double[rows][columns];
    for (double[] row : noise) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return noise;
  }

  private static double[][] additive(int[][] labels, int dimension, long seed) {
    double[][] factors = noise(100, dimension, seed);
    double[][] embeddings = new double[labels.length][dimension];
    for (int row = 0; row < labels.length; row++) {
      for (int i = 0; i < labels[row].length; i++) {
        double[] factor = factors[10 * i + labels[row][i]];
        for (int j = 0; j < dimension; j++) {
          embeddings[row][j] += 1 + factor[j];
        }
      }
    }
    return embeddings;
  }

  @Test
  void sumsOfFactorsAreFittedWholly() {
    int[][] labels = grid(1, 3, 4, 2);
    double[][] embeddings = additive(labels, 5, 1);
    LinearFactorization fit = LinearFactorization.fit(embeddings, labels);
    assertTrue(fit.isBalanced());
    assertEquals(1, fit.r2(), 1e-13);
    assertEquals(1, fit.whitened().value(), 1e-13);
    assertFalse(fit.whitened().isSaturated());
    assertArrayEquals(embeddings[7], fit.reconstruct(labels[7]), 1e-12);
    int[][] most = Arrays.copyOf(labels, 20);
    LinearFactorization unbalanced = LinearFactorization.fit(Arrays.copyOf(embeddings, 20), most);
    assertFalse(unbalanced.isBalanced());
    assertEquals(1, unbalanced.r2(), 1e-13, "marginal means would miss");
    assertArrayEquals(embeddings[23], unbalanced.reconstruct(labels[23]), 1e-12, "not seen");
  }

  @Test
  void factorsAreMarginalMeansOnABalancedGrid() {
    int[][] labels = grid(3, 3, 4, 5);
    double[][] embeddings = noise(labels.length, 6, 2);
    LinearFactorization fit = LinearFactorization.fit(embeddings, labels);
    double[] mean = new double[6];
    double[] marginal = new double[6];
    for (int row = 0; row < labels.length; row++) {
      for (int j = 0; j < 6; j++) {
        mean[j] += embeddings[row][j] / 180;
        marginal[j] += labels[row][1] == 2 ? embeddings[row][j] / 45 : 0;
      }
    }
    Arrays.setAll(marginal, j -> marginal[j] - mean[j]);
    assertArrayEquals(marginal, fit.factors(1)[2], 1e-13);
  }

  /** Whitening fills all N − 1 dimensions with noise, so that the value is p/(N − 1) exactly. */
  @ParameterizedTest
  @CsvSource({"1, 9, 59, 0.1525423729", "3, 9, 179, 0.0502793296"})
  void whitenedFitOfFullRankIsSaturated(int times, double p, double others, double card) {
    int[][] labels = grid(times, 3, 4, 5);
    LinearFactorization fit = LinearFactorization.fit(noise(labels.length, 200, 3), labels);
    WhitenedFit whitened = fit.whitened();
    assertTrue(whitened.isSaturated());
    assertTrue(whitened.toString().endsWith("SATURATED"));
    assertEquals(p / others, whitened.value(), 1e-12);
    assertEquals(card, whitened.value(), 5e-11);
    assertEquals(fit.noiseBaseline(), whitened.value(), 1e-12);
    assertEquals(9 / others, whitened.least(), 1e-15);
    assertEquals(9 / others, whitened.greatest(), 1e-15);
  }

  @Test
  void whitenedFitOfNoiseOfLowRankIsTheBaselineOnAverage() {
    int[][] labels = grid(1, 3, 4, 5);
    double sum = 0;
    for (int seed = 0; seed < 200; seed++) {
      WhitenedFit fit = LinearFactorization.fit(noise(60, 4, seed), labels).whitened();
      assertEquals(4, fit.rank());
      assertTrue(fit.least() <= fit.value() && fit.value() <= fit.greatest());
      sum += fit.value() / 200;
    }
    assertEquals(9 / 59.0, sum, 0.015, "standard error 0.004");
  }

  /** The share of first-order Walsh energy; whitened, two of three dimensions whatever s is. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.8888888889", "1, 0.6666666667", "2, 0.3333333333"})
  void interactionTakesItsShare(double s, double r2) {
    int[][] labels = grid(1, 2, 2);
    double[][] embeddings =
        Arrays.stream(labels)
            .map(c -> new double[] {sign(c[0]), sign(c[1]), s * sign(c[0]) * sign(c[1])})
            .toArray(double[][]::new);
    LinearFactorization fit = LinearFactorization.fit(embeddings, labels);
    assertEquals(r2, fit.r2(), 5e-11);
    assertEquals(2 / (2 + s * s), fit.r2(), 1e-15);
    assertEquals(2 / 3.0, fit.whitened().value(), 1e-15);
    assertTrue(fit.whitened().isSaturated());
    double[][] xor =
        Arrays.stream(embeddings).map(z -> new double[] {z[2]}).toArray(double[][]::new);
    assertEquals(0, LinearFactorization.fit(xor, labels).r2(), 1e-30);
    double[][] read = {{1, 0, 0}, {0, 3, 0}, {1, 1, 0}};
    LinearFactorization projected = fit.projected(read);
    assertEquals(1, projected.r2(), 1e-14, "the probes do not read the interaction");
    assertEquals(2, projected.whitened().rank());
  }

  private static double sign(int bit) {
    return bit == 0 ? -1 : 1;
  }

  @Test
  void cosinesAndRanksOfKnownFactors() {
    int[][] labels = grid(1, 3, 3);
    double[][] embeddings =
        Arrays.stream(labels)
            .map(c -> new double[] {c[0], 0, c[1] == 0 ? 1 : 0, c[1] == 1 ? 1 : 0})
            .toArray(double[][]::new);
    LinearFactorization fit = LinearFactorization.fit(embeddings, labels);
    assertEquals(0, fit.crossConceptAbsCos(), 1e-15);
    assertEquals(1, fit.rank95(0));
    assertEquals(2, fit.rank95(1));
    // Of the first concept −1, 0, 1: one pair is left. Of the second the means less (1/3, 1/3).
    double[] a = {2 / 3.0, -1 / 3.0};
    double[] b = {-1 / 3.0, 2 / 3.0};
    double[] c = {-1 / 3.0, -1 / 3.0};
    double cosines =
        Math.abs(Vectors.cosine(a, b))
            + Math.abs(Vectors.cosine(a, c))
            + Math.abs(Vectors.cosine(b, c));
    assertEquals((1 + cosines) / 4, fit.withinConceptAbsCos(), 1e-12);
    LinearFactorization binary = LinearFactorization.fit(noise(8, 5, 4), grid(1, 2, 2, 2));
    assertEquals(1, binary.withinConceptAbsCos(), 1e-12, "two factors are opposite");
  }

  @Test
  void refusesWhatCannotBeFitted() {
    double[][] z = noise(4, 2, 1);
    int[][] labels = grid(1, 2, 2);
    refusedFor(
        "embeddings", () -> LinearFactorization.fit(new double[][] {{1}}, new int[][] {{1}}));
    refusedFor("embeddings", () -> LinearFactorization.fit(new double[4][2], labels));
    refusedFor("embeddings[0][0]", () -> LinearFactorization.fit(nan(), labels));
    refusedFor("labels", () -> LinearFactorization.fit(z, null));
    refusedFor("labels", () -> LinearFactorization.fit(z, grid(1, 2)));
    refusedFor(
        "labels", () -> LinearFactorization.fit(z, new int[][] {{0, 1}, {1, 1}, {0, 1}, {1, 1}}));
    refusedFor(
        "labels[1]", () -> LinearFactorization.fit(z, new int[][] {{0, 1}, {1}, {0, 1}, {1, 0}}));
    LinearFactorization fit = LinearFactorization.fit(z, labels);
    refusedFor("combination[1]", () -> fit.reconstruct(0, 2));
    refusedFor("combination", () -> fit.reconstruct(0));
    refusedFor("probes", () -> fit.projected(new double[][] {{1, 2, 3}}));
    refusedFor("probes", () -> fit.projected(new double[1][2]));
    refusedFor("threshold", () -> fit.whitened(0));
    refusedFor("concept", () -> fit.factors(2));
    LinearFactorization one = LinearFactorization.fit(noise(2, 2, 1), grid(1, 2));
    assertThrows(IllegalStateException.class, one::crossConceptAbsCos);
  }

  private static double[][] nan() {
    double[][] nan = new double[4][2];
    nan[0][0] = Double.NaN;
    return nan;
  }
}
