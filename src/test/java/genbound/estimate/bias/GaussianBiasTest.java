package genbound.estimate.bias;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.linalg.Kernel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianBiasTest {

  private static final double[] PRIMES = {2, 3, 5, 7};

  /** Points on a lattice of irrational slopes in [−2, 2]^dim, numbered from 1. */
  private static double[][] points(int first, int last, int dim) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(
            i ->
                IntStream.range(0, dim)
                    .mapToDouble(j -> 4 * (i * Math.sqrt(PRIMES[j]) % 1) - 2)
                    .toArray())
        .toArray(double[][]::new);
  }

  private static double[] sineOfSum(double[][] points) {
    return Arrays.stream(points).mapToDouble(x -> Math.sin(Arrays.stream(x).sum())).toArray();
  }

  private static GaussianBias bias(int train, int first, int last, int dim) {
    double[][] inputs = points(1, train, dim);
    double[][] tests = points(first, last, dim);
    return InductiveBias.kernel(
        Kernel.gaussian(1), inputs, sineOfSum(inputs), 1e-6, tests, sineOfSum(tests));
  }

  /** Computed elsewhere, in 34 and 40 digits for three and four inputs. */
  @ParameterizedTest
  @CsvSource({
    "2, 0.0443867223, 0.0453068, 1.8927653, 7.9118982, 5.1329",
    "3, 0.4408694626, 11.585288, 40.172194, 24.264101, 14.8083",
    "4, 0.9443630493, 29.873603, 69.141613, 31.083893, 24.2793"
  })
  void reproducesTheTable(
      int dim, double mean, double near, double nearer, double atTenth, double moments) {
    GaussianBias bias = bias(20, 21, 80, dim);
    assertEquals(mean, bias.meanError(), 5.1e-11);
    assertEquals(near, bias.needed(0.1).value(), 5.1e-7);
    assertEquals(nearer, bias.needed(0.02).value(), 5.1e-7);
    double tenth = 0.1 * bias.meanError();
    assertEquals(atTenth, bias.needed(tenth).value(), 5.1e-7);
    assertEquals(moments, bias.twoMoments(tenth), 5.1e-5);
  }

  @Test
  void agreesWithHighPrecision() {
    assertEquals(0.04438672233014945, bias(20, 21, 80, 2).meanError(), 1e-10);
    GaussianBias three = bias(20, 21, 80, 3);
    assertEquals(0.440869462589438, three.meanError(), 1e-12);
    assertEquals(11.585288292107, three.needed(0.1).value(), 1e-9);
    assertEquals(40.172194338557, three.needed(0.02).value(), 1e-9);
    GaussianBias four = bias(20, 21, 80, 4);
    assertEquals(0.9443630492638408, four.meanError(), 1e-12);
    assertEquals(69.14161337887665, four.needed(0.02).value(), 1e-9);
    assertEquals(1.64698, half(bias(20, 21, 80, 2)), 5.1e-6);
    assertEquals(3.70806, half(three), 5.1e-6);
  }

  private static double half(GaussianBias bias) {
    return bias.needed(bias.meanError() / 2).value();
  }

  /** The proved ends, of which the upper one was minimised over a coarser grid there. */
  @ParameterizedTest
  @CsvSource({
    "2, 0.02, 0.78984, 4.46909",
    "3, 0.1, 9.60243, 17.50199",
    "3, 0.02, 37.7951, 48.6521",
    "4, 0.1, 27.5401, 38.0310",
    "4, 0.02, 66.6132, 78.9149"
  })
  void provedEnds(int dim, double epsilon, double lower, double upper) {
    NeededBias needed = bias(20, 21, 80, dim).needed(epsilon);
    assertEquals(lower, needed.lower(), 6e-5);
    assertTrue(needed.upper() <= upper + 6e-5, needed.toString());
    assertEquals(upper, needed.upper(), 0.02);
  }

  @ParameterizedTest
  @CsvSource({"10, 20.4026", "20, 11.8547", "40, 4.0636", "80, 0.0643"})
  void moreDataNeedsLess(int train, double printed) {
    assertEquals(printed, bias(train, 201, 260, 3).needed(0.1).value(), 5.1e-5);
  }

  /**
   * Optical digits of Alpaydin and Kaynak (1998), 3 against 8, ε = 0.3. With 200 of them and a
   * width of 8 the error is 0.1683 on average, with a deviation of 0.0040.
   */
  @ParameterizedTest
  @CsvSource({
    "20, 0.5, 58.13",
    "20, 1, 26.19",
    "20, 2, 6.471",
    "20, 4, 3.224",
    "20, 8, 4.919",
    "50, 0.5, 57.15",
    "50, 1, 24.00",
    "50, 2, 4.830",
    "50, 4, 4.671",
    "50, 8, 41.64",
    "100, 0.5, 54.45",
    "100, 1, 19.27",
    "100, 2, 1.192",
    "100, 4, 0.0657",
    "100, 8, 0.8746",
    "200, 0.5, 52.19",
    "200, 1, 16.30",
    "200, 2, 0.3355",
    "200, 4, 0.0000",
    "200, 8, 0.0000"
  })
  void widthsOfAKernelOnDigits(int train, double width, String printed) throws IOException {
    double[][] x = new double[357][];
    double[] y = new double[357];
    int rows = 0;
    for (String line : Files.readAllLines(Path.of("examples", "data", "optical-digits.csv"))) {
      if (line.endsWith(",3") || line.endsWith(",8")) {
        String[] cells = line.split(",");
        x[rows] =
            Arrays.stream(cells).limit(64).mapToDouble(v -> Integer.parseInt(v) / 16.0).toArray();
        y[rows++] = line.endsWith("3") ? -1 : 1;
      }
    }
    assertEquals(357, rows);
    GaussianBias bias =
        InductiveBias.kernel(
            Kernel.gaussian(width),
            Arrays.copyOf(x, train),
            Arrays.copyOf(y, train),
            1e-6,
            Arrays.copyOfRange(x, 257, 357),
            Arrays.copyOfRange(y, 257, 357));
    double half = 0.51 * new BigDecimal(printed).ulp().doubleValue();
    assertEquals(Double.parseDouble(printed), bias.needed(0.3).value(), half);
  }

  /** Q = w·χ²(k): gamma functions to many digits. */
  @ParameterizedTest
  @CsvSource({
    "2, 0.1, 2.3521684610440908",
    "10, 0.5, 2.2180419329269678",
    "100, 0.5, 11.876293436241055"
  })
  void centralCases(int k, double share, double exact) {
    double[] zeros = new double[k];
    double[][] identity = new double[k][k];
    for (int i = 0; i < k; i++) {
      identity[i][i] = 1;
    }
    GaussianBias bias = InductiveBias.gaussian(zeros, identity, zeros);
    NeededBias needed = bias.needed(share);
    assertEquals(exact, needed.value(), 1e-11 * exact);
    assertTrue(needed.lower() <= exact && exact <= needed.upper(), needed.toString());
    assertEquals(exact, bias.twoMoments(share), 1e-12 * exact, "one law");
    assertEquals(exact, -new NoncentralChiSquare(k, 0, 1.0 / k).logCdf(share), 1e-12 * exact);
  }

  /** The same law by two routes, from the far left tail to the right of the mean. */
  @ParameterizedTest
  @CsvSource({"1, 0.5", "1, 4", "2, 9", "5, 0", "5, 3", "12, 100", "60, 5"})
  void nonCentralCases(int k, double noncentrality) {
    double[][] identity = new double[k][k];
    double[] mean = new double[k];
    for (int i = 0; i < k; i++) {
      identity[i][i] = 1;
      mean[i] = Math.sqrt(noncentrality / k);
    }
    GaussianBias bias = InductiveBias.gaussian(mean, identity, new double[k]);
    for (double share : new double[] {1e-6, 1e-3, 0.05, 0.3, 0.8, 1, 1.3, 3}) {
      double x = share * (k + noncentrality);
      double exact = -new NoncentralChiSquare(k, noncentrality, 1).logCdf(x);
      NeededBias needed = bias.needed(x / k);
      assertEquals(exact, needed.value(), 1e-9 * Math.max(1, exact), k + " " + x);
      assertTrue(needed.lower() <= exact && exact <= needed.upper(), needed + " " + exact);
    }
  }

  @Test
  void meanAndVarianceAreThoseOfDraws() {
    double[] mean = {1, -0.5, 2};
    double[][] covariance = {{2, 0.3, 0}, {0.3, 1, -0.4}, {0, -0.4, 0.5}};
    double[] targets = {0, 0.5, 1};
    GaussianBias bias = InductiveBias.gaussian(mean, covariance, targets);
    assertEquals((3.5 + 1 + 1 + 1) / 3, bias.meanError(), 1e-14);
    double[][] factor = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = covariance[i][j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
      }
    }
    Random random = new Random(3);
    int draws = 100_000;
    double[] errors = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      double[] g = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      for (int i = 0; i < 3; i++) {
        double value = mean[i] - targets[i];
        for (int j = 0; j <= i; j++) {
          value += factor[i][j] * g[j];
        }
        errors[draw] += value * value / 3;
      }
    }
    double average = Arrays.stream(errors).average().orElseThrow();
    double square = Arrays.stream(errors).map(e -> e * e).average().orElseThrow();
    assertEquals(bias.meanError(), average, 0.03);
    assertEquals(bias.variance(), square - average * average, 0.1);
    for (double epsilon : new double[] {0.5, 1, 3}) {
      double drawn = InductiveBias.of(errors, epsilon).point();
      assertEquals(bias.needed(epsilon).value(), drawn, 4 * Math.sqrt(Math.exp(drawn) / draws));
    }
  }

  @Test
  void atTheEnds() {
    double infinity = Double.POSITIVE_INFINITY;
    GaussianBias point =
        InductiveBias.gaussian(new double[] {1, 2}, new double[2][2], new double[2]);
    assertEquals(new NeededBias(0, 0, 0), point.needed(2.5));
    assertEquals(new NeededBias(infinity, infinity, infinity), point.needed(2.4));
    assertEquals(0, point.twoMoments(2.5));
    assertEquals(infinity, point.twoMoments(2.4));
    double[][] half = {{1, 0}, {0, 0}};
    GaussianBias partly = InductiveBias.gaussian(new double[] {0, 2}, half, new double[2]);
    assertEquals(infinity, partly.needed(2).value(), "the second coordinate alone has 2");
    double exact = -new NoncentralChiSquare(1, 0, 1).logCdf(0.2);
    assertEquals(exact, partly.needed(2.1).value(), 1e-9);
    NeededBias easy = partly.needed(1e6);
    assertEquals(0, easy.value(), 1e-12);
    assertTrue(easy.lower() == 0 && easy.upper() < 1e-9, easy.toString());
    double before = infinity;
    for (double epsilon = 2.0001; epsilon < 50; epsilon *= 1.01) {
      NeededBias needed = partly.needed(epsilon);
      assertTrue(needed.value() <= before + 1e-12, "falls with ε");
      before = needed.value();
    }
    assertEquals(1, new NeededBias(0, Math.log(2), 1).bits());
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    double[] two = new double[2];
    double[][] identity = {{1, 0}, {0, 1}};
    GaussianBias bias = InductiveBias.gaussian(two, identity, two);
    refused("epsilon must be in (0, ∞), got 0", () -> bias.needed(0));
    refused("epsilon must be in (0, ∞), got NaN", () -> bias.twoMoments(0 / 0.0));
    refused(
        "mean must be 2 long, got 1", () -> InductiveBias.gaussian(new double[1], identity, two));
    refused(
        "targets must be 2 long, got 3",
        () -> InductiveBias.gaussian(two, identity, new double[3]));
    refused(
        "covariance must be square, got 3",
        () -> InductiveBias.gaussian(two, new double[2][3], two));
    refused(
        "covariance must be symmetric, got -1",
        () -> InductiveBias.gaussian(two, new double[][] {{1, 1}, {0, 1}}, two));
    refused(
        "mean[1] must be finite, got NaN",
        () -> InductiveBias.gaussian(new double[] {0, 0 / 0.0}, identity, two));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> InductiveBias.gaussian(two, new double[][] {{1, 2}, {2, 1}}, two))
            .getMessage();
    assertTrue(message.startsWith("covariance must be positive semidefinite"), message);
    Kernel kernel = Kernel.gaussian(1);
    refused(
        "labels must be 2 long, got 1",
        () -> InductiveBias.kernel(kernel, identity, new double[1], 1, identity, two));
    refused(
        "tests must be not empty, got 0",
        () -> InductiveBias.kernel(kernel, identity, two, 1, new double[0][], two));
    refused(
        "ridge must be in [0, ∞), got -1",
        () -> InductiveBias.kernel(kernel, identity, two, -1, identity, two));
    refused("value must be between lower and upper, got 2", () -> new NeededBias(0, 2, 1));
    assertEquals(
        "Gaussian hypotheses on 2 points, mean square error 1.0 on average", bias.toString());
    assertEquals("1.0 nats, between 0.5 and 2.0", new NeededBias(0.5, 1, 2).toString());
  }

  /**
   * Rounding may leave eigenvalues below 0, and those at the rounding of the largest count as 0.
   */
  @Test
  void smallEigenvaluesAreMeasuredByTheLargest() {
    double[] along = {0, 1};
    GaussianBias below = GaussianBias.of(new double[] {1e12, -1e4}, along);
    assertEquals(5e11, below.meanError(), 1);
    refused(
        "covariance must be positive semidefinite, beyond rounding, got an eigenvalue of -11000.0",
        () -> GaussianBias.of(new double[] {1e12, -1.1e4}, along));
    double infinity = Double.POSITIVE_INFINITY;
    assertEquals(infinity, GaussianBias.of(new double[] {1e12, 1e-4}, along).needed(0.4).value());
    assertEquals(infinity, GaussianBias.of(new double[] {1, 0x1p-51}, along).needed(0.4).value());
    double last = GaussianBias.of(new double[] {1, 0x1p-49}, along).needed(0.4).value();
    assertTrue(last > 1e12 && last < infinity, "far, and not out of reach: " + last);
  }

  @Test
  void aCovarianceAndItsTransposeAreTheSame() {
    double[] off = {1000, -300};
    double[][] covariance = {{1e6, 4e5}, {4e5 + 9e-4, 2e6}};
    double[][] transpose = {{1e6, 4e5 + 9e-4}, {4e5, 2e6}};
    NeededBias needed = InductiveBias.gaussian(off, covariance, new double[2]).needed(1e4);
    assertEquals(needed, InductiveBias.gaussian(off, transpose, new double[2]).needed(1e4));
    double[][] further = {{1e6, 4e5}, {4e5 + 3e-3, 2e6}};
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> InductiveBias.gaussian(off, further, new double[2]))
            .getMessage();
    assertTrue(message.startsWith("covariance must be symmetric, got 0.00"), message);
  }
}
