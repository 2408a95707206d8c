package genbound.estimate.privacy;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateReleasesTest {

  /** By mpmath: the μ of the exact law, and what √2/μ is. */
  @ParameterizedTest
  @CsvSource({
    "2, 1e-6, 0.448334740395, 3.154369793",
    "1, 1e-6, 0.236704380663, 5.974598182",
    "0.5, 1e-5, 0.142210558669, 9.944504653",
    "8, 1e-6, 1.53154511757, 0.9233900759"
  })
  void theExactGaussianMechanismIsKnown(
      double epsilon, double delta, double mu, double multiplier) {
    GaussianMechanism mechanism = new GaussianMechanism(epsilon, delta);
    assertEquals(mu, mechanism.mu(), 2e-10 * mu);
    assertEquals(multiplier, mechanism.deviation(1, 2), 1e-9 * multiplier);
    assertEquals(mechanism.deviation(1, 2), Math.sqrt(2) * mechanism.deviation(1), 1e-12);
  }

  @Test
  void theClassicalFormulaIsLarger() {
    GaussianMechanism mechanism = new GaussianMechanism(0.5, 1e-5);
    double classical = mechanism.classicalDeviation(3);
    assertEquals(3 * Math.sqrt(2 * Math.log(1.25e5)) / 0.5, classical, 1e-12);
    assertTrue(classical > mechanism.deviation(3));
    assertEquals(10.85607711, new GaussianMechanism(0.5, 5e-7).classicalDeviation(1), 5e-9);
    assertEquals(19.94329256, new GaussianMechanism(0.25, 5e-6).classicalDeviation(1), 5e-9);
    refusedFor("epsilon", () -> new GaussianMechanism(1, 0.1).classicalDeviation(1));
    refusedFor("epsilon", () -> new GaussianMechanism(0, 0.1));
    refusedFor("delta", () -> new GaussianMechanism(1, 0));
    refusedFor("delta", () -> new GaussianMechanism(1, 1));
    refusedFor("sensitivity", () -> mechanism.deviation(-1));
    refusedFor("releases", () -> mechanism.deviation(1, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 2.163953413738653",
    "2, 1, 3.399130073655953",
    "10, 1, 8.365046665637697",
    "100, 2, 16.415367786442"
  })
  void theRadiusOfTheSphereIsKnown(int d, double epsilon, double radius) {
    assertEquals(radius, new SphereRandomizer(d, 1, epsilon).radius(), 1e-12 * radius);
  }

  @Test
  void theErrorOfTheSphereIsExact() {
    double[] v = new double[10];
    v[3] = 0.6;
    SphereRandomizer sphere = new SphereRandomizer(10, 1, 1);
    assertEquals(69.61400571829635, sphere.meanSquaredError(v), 1e-10);
  }

  /** Means of releases, within five standard errors; each is on the sphere. */
  @Test
  void releasesAreWithoutBias() {
    Random random = new Random(26);
    double[][] vectors = {{0.3, -0.4, 0.1}, {0, 0, 0}, {0, 0, 2}};
    SphereRandomizer sphere = new SphereRandomizer(3, 2, 1.5);
    for (double[] v : vectors) {
      double[] mean = new double[3];
      double error = 0;
      int runs = 100_000;
      for (int run = 0; run < runs; run++) {
        double[] z = sphere.release(v, random);
        double squares = 0;
        for (int i = 0; i < 3; i++) {
          mean[i] += z[i] / runs;
          squares += z[i] * z[i];
          error += (z[i] - v[i]) * (z[i] - v[i]) / runs;
        }
        assertEquals(sphere.radius(), Math.sqrt(squares), 1e-9);
      }
      assertArrayEquals(v, mean, 5 * sphere.radius() / Math.sqrt(3.0 * runs));
      assertEquals(sphere.meanSquaredError(v), error, 0.01 * error);
    }
    refusedFor("vector", () -> sphere.release(new double[2], random));
    refusedFor("vector", () -> sphere.release(new double[] {3, 0, 0}, random));
    refusedFor("dimension", () -> new SphereRandomizer(0, 1, 1));
    refusedFor("epsilon", () -> new SphereRandomizer(1, 1, 0));
    refusedFor("length", () -> new SphereRandomizer(1, 0, 1));
  }

  /** In one dimension a release is one of two numbers, and their odds are at most e^ε. */
  @Test
  void releasesArePrivate() {
    Random random = new Random(27);
    SphereRandomizer sphere = new SphereRandomizer(1, 1, 1);
    double[] up = new double[3];
    double[] points = {1, -1, 0.2};
    int runs = 100_000;
    for (int k = 0; k < 3; k++) {
      for (int run = 0; run < runs; run++) {
        up[k] += sphere.release(new double[] {points[k]}, random)[0] > 0 ? 1.0 / runs : 0;
      }
    }
    assertEquals(Math.E, up[0] / up[1], 0.05, "the two ends use all of ε");
    assertEquals(0.5 + 0.1 * Math.tanh(0.5), up[2], 0.01);
  }

  @Test
  void softThresholdsKeepWhatTheyPromise() {
    double[] truth = {0.6, -0.4, 0, 0, 0};
    Random random = new Random(3);
    for (int trial = 0; trial < 200; trial++) {
      double lambda = 0.3 * random.nextDouble();
      SoftThreshold threshold = new SoftThreshold(lambda, 2);
      double[] estimate = truth.clone();
      for (int i = 0; i < 5; i++) {
        estimate[i] += lambda * (2 * random.nextDouble() - 1);
      }
      double[] shrunk = threshold.apply(estimate);
      double squares = 0;
      double sum = 0;
      for (int i = 0; i < 5; i++) {
        double error = Math.abs(shrunk[i] - truth[i]);
        assertTrue(error <= threshold.largestError() + 1e-15);
        assertTrue(truth[i] != 0 || shrunk[i] == 0, "no new entries");
        squares += error * error;
        sum += error;
      }
      assertTrue(Math.sqrt(squares) <= threshold.euclideanError() + 1e-15);
      assertTrue(sum <= threshold.sumOfErrors() + 1e-15);
    }
    refusedFor("lambda", () -> new SoftThreshold(-1, 1));
    refusedFor("sparsity", () -> new SoftThreshold(1, -1));
  }

  /** x ~ 0.8·N(0, I) in five dimensions, two of them used; cut at 3, errors of labels 0.1. */
  @Slow
  @Test
  void errorsOfNoisyMomentsAreWithinTheirBounds() {
    GaussianMechanism mechanism = new GaussianMechanism(2, 1e-6);
    double[] truth = {0.6, -0.4, 0, 0, 0};
    double norm = Math.hypot(0.6, 0.4);
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      int n = 300_000;
      double[][] x = new double[n][5];
      double[] y = new double[n];
      double[] gradient = new double[5];
      for (int i = 0; i < n; i++) {
        double label = 0.1 * random.nextGaussian();
        double squares = 0;
        for (int j = 0; j < 5; j++) {
          x[i][j] = 0.8 * random.nextGaussian();
          squares += x[i][j] * x[i][j];
          label += truth[j] * x[i][j];
        }
        double cut = Math.min(1, 3 / Math.sqrt(squares));
        y[i] = label;
        double fitted = 0;
        for (int j = 0; j < 5; j++) {
          fitted += truth[j] * cut * x[i][j];
        }
        for (int j = 0; j < 5; j++) {
          gradient[j] += cut * x[i][j] * (Math.max(-3, Math.min(3, label)) - fitted) / n;
        }
      }
      NoisyMoments moments = NoisyMoments.of(x, y, 3, 3, mechanism, random);
      double residual = 0;
      double error = 0;
      double[] estimate = moments.estimate();
      for (int j = 0; j < 5; j++) {
        residual = Math.hypot(residual, gradient[j]);
        error = Math.hypot(error, estimate[j] - truth[j]);
      }
      double bound = moments.errorBound(residual, norm, 0.05);
      assertTrue(error <= bound, error + " and " + bound);
      assertTrue(bound < 40 * error && bound < 3, error + " and " + bound);
      assertTrue(moments.errorBound(residual, norm, 1e-6) > bound);
    }
    assertEquals(Math.sqrt(2) * 9 * 3.154369793, deviations()[0], 1e-7);
    assertEquals(2 * 9 * 3.154369793, deviations()[1], 1e-7);
  }

  private static double[] deviations() {
    GaussianMechanism mechanism = new GaussianMechanism(2, 1e-6);
    double[][] x = {{1}, {2}};
    NoisyMoments moments = NoisyMoments.of(x, new double[2], 3, 3, mechanism, new Random(1));
    return new double[] {moments.matrixNoise(), moments.vectorNoise()};
  }

  /** All inputs along one axis, and noise that happens to be 0. */
  @Test
  void singularMomentsPromiseNothing() {
    GaussianMechanism mechanism = new GaussianMechanism(1, 1e-6);
    double[][] x = {{1, 0}, {0.5, 0}};
    NoisyMoments moments = NoisyMoments.of(x, new double[] {1, 0.5}, 1, 1, mechanism, always(0));
    assertEquals(0, moments.smallestEigenvalue());
    assertEquals(Double.POSITIVE_INFINITY, moments.errorBound(0.1, 1, 0.05));
    assertThrows(IllegalStateException.class, moments::estimate);
  }

  /** Noise of which every draw is the same number. */
  private static RandomGenerator always(double gaussian) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return 0;
      }

      @Override
      public double nextGaussian() {
        return gaussian;
      }
    };
  }

  /** One input and one label are cut: S = (5, 7; 7, 10), q = (4, 5), and S⁻¹q = (5, −3). */
  @Test
  void momentsAreMeansOfWhatIsCutAndTheirNoise() {
    GaussianMechanism mechanism = new GaussianMechanism(1, 1e-6);
    double[][] x = {{6, 8}, {1, 2}};
    double[] y = {4, -1};
    NoisyMoments plain = NoisyMoments.of(x, y, 5, 3, mechanism, always(0));
    assertArrayEquals(new double[] {5, -3}, plain.estimate(), 1e-11);
    double least = (15 - Math.sqrt(221)) / 2;
    assertEquals(least, plain.smallestEigenvalue(), 1e-12);
    assertTrue(plain.smallestEigenvalue() < least - 1e-14, "the rounding is taken off");
    double matrix = mechanism.deviation(Math.sqrt(2) * 25, 2);
    double vector = mechanism.deviation(2 * 5 * 3, 2);
    double norm = 1.5;
    double part = matrix * matrix * norm * norm;
    double trace = 2 * (vector * vector + part);
    double top = 2 * (vector * vector + 2 * part) * Math.log(20);
    double bound = (0.25 + (Math.sqrt(trace) + Math.sqrt(top)) / Math.sqrt(2)) / least;
    assertEquals(bound, plain.errorBound(0.25, norm, 0.05), 1e-10 * bound);
    assertTrue(plain.errorBound(0.25, norm, 0.05) >= bound);
    for (double draw : new double[] {1, -0.5}) {
      double a = draw * matrix / Math.sqrt(2);
      double b = draw * vector / Math.sqrt(2);
      double det = (5 + a) * (10 + a) - (7 + a) * (7 + a);
      double first = ((4 + b) * (10 + a) - (7 + a) * (5 + b)) / det;
      double second = ((5 + a) * (5 + b) - (7 + a) * (4 + b)) / det;
      double root = Math.hypot((5 + a - 10 - a) / 2, 7 + a);
      double middle = (5 + a + 10 + a) / 2;
      NoisyMoments noisy = NoisyMoments.of(x, y, 5, 3, mechanism, always(draw));
      assertArrayEquals(new double[] {first, second}, noisy.estimate(), 1e-9);
      double smallest = Math.min(Math.abs(middle - root), Math.abs(middle + root));
      assertEquals(smallest, noisy.smallestEigenvalue(), 1e-9);
    }
  }

  @Test
  void thresholdsAreExact() {
    SoftThreshold threshold = new SoftThreshold(0.25, 4);
    double[] shrunk = threshold.apply(new double[] {0.75, -0.5, 0.25, -0.125});
    assertArrayEquals(new double[] {0.5, -0.25, 0, 0}, shrunk, 1e-300);
    assertEquals(0.5, threshold.largestError());
    assertEquals(1, threshold.euclideanError(), 1e-15);
    assertTrue(threshold.euclideanError() >= 1);
    assertEquals(2, threshold.sumOfErrors(), 1e-14);
    assertTrue(threshold.sumOfErrors() >= 2);
    refusedFor("estimate[1]", () -> threshold.apply(new double[] {1, Double.NaN}));
  }

  @Test
  void theLimitsOfDomainsAreInThem() {
    assertTrue(new GaussianMechanism(100, 1e-200).mu() > 0);
    refusedFor("epsilon", () -> new GaussianMechanism(101, 0.1));
    refusedFor("delta", () -> new GaussianMechanism(1, 1e-201));
    assertEquals(0, new GaussianMechanism(1, 0.1).deviation(0));
    refusedFor("sensitivity", () -> new GaussianMechanism(0.5, 0.1).classicalDeviation(-1));
    assertEquals(0.75 * Math.PI, new SphereRandomizer(2, 1.5, 300).radius(), 1e-12);
    refusedFor("epsilon", () -> new SphereRandomizer(1, 1, 301));
    SphereRandomizer sphere = new SphereRandomizer(1, 2, 1);
    double b = sphere.radius();
    assertEquals(b * b - 4, sphere.meanSquaredError(new double[] {2}), 1e-12);
    assertEquals(b * b - 4, sphere.meanSquaredError(new double[] {2 + 1e-12}), 0, "counts as 2");
    refusedFor("vector", () -> sphere.meanSquaredError(new double[] {2 + 1e-11}));
    refusedFor("vector[0]", () -> sphere.meanSquaredError(new double[] {Double.NaN}));
    double[][] x = {{1}};
    GaussianMechanism mechanism = new GaussianMechanism(1, 0.1);
    NoisyMoments moments = NoisyMoments.of(x, new double[1], 1, 1, mechanism, always(0));
    refusedFor("norm", () -> moments.errorBound(1, -1, 0.5));
    refusedFor("r", () -> NoisyMoments.sampleResidual(-1, 1, 1, 0.5));
    refusedFor("largestError", () -> NoisyMoments.sampleResidual(1, -1, 1, 0.5));
    refusedFor("failure", () -> NoisyMoments.sampleResidual(1, 1, 1, 1));
    refusedFor("epsilon", () -> new PrivateRegressionRates(2, 1, 0));
    refusedFor("sparsity", () -> new PrivateRegressionRates(2, 0, 1));
    assertEquals(2, new PrivateRegressionRates(2, 2, 1).sparsity());
  }

  @Test
  void badMomentsAreRefused() {
    GaussianMechanism mechanism = new GaussianMechanism(1, 1e-6);
    Random random = new Random(1);
    double[][] x = {{1}};
    double[] y = {1};
    refusedFor("y", () -> NoisyMoments.of(x, new double[2], 1, 1, mechanism, random));
    refusedFor(
        "y[0]", () -> NoisyMoments.of(x, new double[] {Double.NaN}, 1, 1, mechanism, random));
    refusedFor("r", () -> NoisyMoments.of(x, y, 0, 1, mechanism, random));
    refusedFor("tau", () -> NoisyMoments.of(x, y, 1, 0, mechanism, random));
    NoisyMoments moments = NoisyMoments.of(x, y, 1, 1, mechanism, random);
    refusedFor("residual", () -> moments.errorBound(-1, 1, 0.5));
    refusedFor("failure", () -> moments.errorBound(1, 1, 0));
    refusedFor("n", () -> NoisyMoments.sampleResidual(1, 1, 0, 0.5));
    assertEquals(
        0.3 * (1 + Math.sqrt(2 * Math.log(20))),
        NoisyMoments.sampleResidual(3, 1, 100, 0.05),
        1e-12);
    assertEquals("private moments of 1 people in 1 dimensions", moments.toString());
  }

  @Test
  void ratesAreThoseOfTheAbstract() {
    PrivateRegressionRates rates = new PrivateRegressionRates(100, 5, 1);
    assertEquals(0.0479852591219, rates.withoutInteractionAtBest(1_000_000, 1).value(), 1e-13);
    assertEquals(0.223606797750, rates.withoutInteraction(1_000_000, 1).value(), 1e-12);
    assertEquals(0.0223606797750, rates.interactiveAtBest(1_000_000, 1).value(), 1e-13);
    assertEquals(0.05, rates.interactive(1_000_000, 1).value(), 1e-15);
    PrivateRegressionRates half = new PrivateRegressionRates(100, 5, 0.5);
    assertEquals(0.1, half.interactive(1_000_000, 1).value(), 1e-15);
    assertEquals(0.15, rates.interactive(1_000_000, 3).value(), 1e-15);
    refusedFor("dimension", () -> new PrivateRegressionRates(1, 1, 1));
    refusedFor("sparsity", () -> new PrivateRegressionRates(5, 6, 1));
    refusedFor("n", () -> rates.interactive(0, 1));
    refusedFor("constant", () -> rates.interactive(1, 0));
  }
}
