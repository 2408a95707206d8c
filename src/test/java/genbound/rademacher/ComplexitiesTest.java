package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.harness.Coverage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Values of the catalogue of the field, computed elsewhere to 17 digits. */
class ComplexitiesTest {

  private static void matches(double exact, double value) {
    matches(exact, value, 4e-15);
  }

  private static void matches(double exact, double value, double slack) {
    assertEquals(exact, value, slack * exact);
    assertTrue(value >= exact * (1 - 1e-16), exact + " " + value);
  }

  @Test
  void complexitiesMatchTheirClosedForms() {
    matches(0.30348542587702927, Complexities.massart(10, Math.log(100), 100));
    matches(0.11774100225154747, Complexities.massart(1, Math.log(2), 10));
    matches(0.1, Complexities.linear(1, 100, 100));
    matches(0.175, Complexities.linear(2.5, 12.25, 50));
    matches(0.24477468306808165, Complexities.linearL1(1, 100, 10, 100));
    matches(0.31593226172809912, Complexities.linearL1(2, 9000, 2, 1000));
    double[] ones = {1, 1};
    double[] ten = {10};
    matches(0.084278153556366980, Complexities.golowichFrobenius(ones, 1000, 1000));
    matches(2.1774100225154747, Complexities.golowichFrobenius(ten, 100, 100));
    matches(0.19661545229559561, Complexities.golowichL1(ones, 1000, 784, 1000));
    matches(3.7997041529224879, Complexities.golowichL1(ten, 100, 5, 100));
    matches(1.5362645408565451, Complexities.dudleyInverseSquare(100, 2, 100_000));
    matches(1.2732336795413355, Complexities.dudleyInverseSquare(1, 1, 1000));
  }

  @Test
  void scalingALayerUpAndAnotherDownChangesNothing() {
    double[] even = {2, 3, 5};
    double[] uneven = {4, 1.5, 5};
    assertEquals(
        Complexities.golowichFrobenius(even, 7, 10),
        Complexities.golowichFrobenius(uneven, 7, 10),
        1e-13);
  }

  @Test
  void contractionsMultiply() {
    assertEquals(0.6, Complexities.contraction(2, 0.3), 1e-15);
    assertEquals(0.6 * Math.sqrt(2), Complexities.vectorContraction(2, 0.3), 1e-15);
    assertEquals(0, Complexities.massart(5, 0, 9));
    assertEquals(0, Complexities.dudleyInverseSquare(0, 1, 9));
    assertThrows(IllegalArgumentException.class, () -> Complexities.linear(-1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Complexities.linear(1, Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> Complexities.linear(1, 1, 0));
  }

  @Test
  void dudleyOfOnesOwnMeetsTheClosedForm() {
    double closed = Complexities.dudleyInverseSquare(100, 2, 100_000);
    double own = Complexities.dudley(u -> 100 / (u * u), 2, 100_000);
    assertTrue(own >= closed * (1 - 1e-3) && own <= closed * 1.02, own + " " + closed);
    assertEquals(0, Complexities.dudley(u -> 0, 2, 100), 1e-7);
    assertTrue(Complexities.dudley(u -> 1e9, 2, 100) <= 8);
    int[] scales = {0};
    Complexities.dudley(u -> ++scales[0], 2, 100);
    assertEquals(2000, scales[0], "steps of the grid");
    assertThrows(IllegalArgumentException.class, () -> Complexities.dudley(u -> u, 1, 10));
    assertThrows(IllegalArgumentException.class, () -> Complexities.dudley(u -> -1, 1, 10));
  }

  @Test
  void theNormBetweenMeetsTheEuclidean() {
    double[] columns = {3, 4, 12};
    double euclidean = Complexities.linear(2, 9 + 16 + 144, 50);
    assertEquals(euclidean, Complexities.linearLp(2, columns, 2, 50), 1e-12);
    double narrow = Complexities.linearLp(2, columns, 1.1, 50);
    assertTrue(narrow > 0 && Double.isFinite(narrow));
    assertEquals(Math.sqrt(Math.PI / 2), Complexities.fromGaussian(1), 1e-15);
  }

  /** From 17 digits of the closed form, and never below what all signs together give. */
  @Test
  void theNormsBetweenMatchAndHold() {
    double[] columns = {3, 4, 12};
    matches(0.995807110308964658, Complexities.linearLp(2, columns, 1.1, 50), 2e-13);
    matches(0.570594494200071214, Complexities.linearLp(2, columns, 1.5, 50), 2e-13);
    matches(0.523560728461901779, Complexities.linearLp(2, columns, 1.9, 50), 2e-13);
    SplittableRandom random = new SplittableRandom(7);
    int n = 10;
    double[][] x = {random.doubles(n).toArray(), random.doubles(n).toArray()};
    double[] norms = new double[2];
    for (int j = 0; j < 2; j++) {
      norms[j] = Math.sqrt(Arrays.stream(x[j]).map(value -> value * value).sum());
    }
    for (double p : new double[] {1.1, 1.5, 1.9, 2, 2.1, 3, 50, Double.POSITIVE_INFINITY}) {
      double q = Double.isInfinite(p) ? 1 : p / (p - 1);
      double mean = 0;
      for (int signs = 0; signs < 1 << n; signs++) {
        double power = 0;
        for (int j = 0; j < 2; j++) {
          double sum = 0;
          for (int i = 0; i < n; i++) {
            sum += (signs >> i & 1) == 0 ? x[j][i] : -x[j][i];
          }
          power += Math.pow(Math.abs(sum), q);
        }
        mean += 3 * Math.pow(power, 1 / q) / n / (1 << n);
      }
      double bound = Complexities.linearLp(3, norms, p, n);
      assertTrue(mean <= bound && bound < 3 * mean, p + ": " + mean + " " + bound);
    }
  }

  @Test
  void normsThatAreMissingAndPowersOfOneAreRefused() {
    double[] none = {};
    assertRefused(
        "columnNorms must be not empty, got 0", () -> Complexities.linearLp(1, none, 2, 10));
    assertRefused(
        "p must be in (1, ∞], got 1", () -> Complexities.linearLp(1, new double[] {1}, 1, 10));
    assertRefused(
        "frobeniusNorms must be not empty, got 0",
        () -> Complexities.golowichFrobenius(none, 1, 10));
    assertRefused(
        "rowNorms must be not empty, got 0", () -> Complexities.golowichL1(none, 1, 2, 10));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void eigenvaluesThatAreNotListedCount() {
    double[] all = {1, 0.25, 0.01, 1e-4};
    double[] largest = {1, 0.25};
    for (double r : new double[] {0, 1e-5, 0.03, 0.5, 10}) {
      double whole = Complexities.localKernel(2, all, 0, r, 5000);
      assertTrue(Complexities.localKernel(2, largest, 0.0101, r, 5000) >= whole, "r = " + r);
    }
    double whole = Complexities.localKernel(2, all, 0, 10, 5000);
    assertEquals(whole, Complexities.localKernel(2, largest, 0.0101, 10, 5000), 1e-15);
  }

  @Test
  void fixedPointsAreFound() {
    assertEquals(0.09, Complexities.fixedPoint(r -> 0.3 * Math.sqrt(r)), 1e-15);
    assertEquals(1e-8, Complexities.fixedPoint(r -> 1e-4 * Math.sqrt(r)), 1e-22);
    assertEquals(5, Complexities.fixedPoint(r -> 5));
    assertTrue(Complexities.fixedPoint(r -> 0) <= 1e-299);
    double[] eigenvalues = {1, 0.25, 0.01, 1e-4};
    DoubleUnaryOperator kernel = r -> Complexities.localKernel(2, eigenvalues, 0, r, 5000);
    double star = Complexities.fixedPoint(kernel);
    assertEquals(star, kernel.applyAsDouble(star), 1e-12);
    assertTrue(star < kernel.applyAsDouble(1e9));
    assertThrows(IllegalArgumentException.class, () -> Complexities.fixedPoint(r -> 2 * r + 1));
    assertThrows(IllegalArgumentException.class, () -> Complexities.fixedPoint(r -> -1));
  }

  /** The linear class: the best direction of a ball on the sample, its risk known by symmetry. */
  @Test
  void coversALinearClass() {
    Coverage.assertHolds(
        0.1,
        2000,
        31,
        random -> {
          int n = 60;
          double[] sum = new double[2];
          double squares = 0;
          for (int i = 0; i < n; i++) {
            double[] x = {random.nextDouble() - 0.5, random.nextDouble() - 0.5};
            sum[0] += x[0] / n;
            sum[1] += x[1] / n;
            squares += x[0] * x[0] + x[1] * x[1];
          }
          double best = 0.5 - Math.hypot(sum[0], sum[1]) / 2;
          double complexity = Complexities.linear(0.5, squares, n);
          var risk = Evidence.meanLoss(best, n);
          var bound = Rademacher.empirical(risk, Evidence.empiricalComplexity(complexity));
          return bound.atDelta(0.1).value() >= 0.5;
        });
  }

  /** For p = 2 the square is 1 + (d − 1)·c² exactly; a plain sum would lose every one of the c². */
  @Test
  void manySmallColumnsAreNotLost() {
    for (int d : new int[] {5000, 1_000_000}) {
      double[] columns = new double[d];
      Arrays.fill(columns, 0.99 * Math.pow(2, -26.5));
      columns[0] = 1;
      BigDecimal small = new BigDecimal(columns[1]).pow(2).multiply(BigDecimal.valueOf(d - 1));
      BigDecimal found = new BigDecimal(Complexities.linearLp(1, columns, 2, 1)).pow(2);
      assertTrue(found.compareTo(small.add(BigDecimal.ONE)) >= 0, "d = " + d);
    }
  }

  /** All signs: the maximum of a walk, and a sweep over all thresholds of its steps. */
  @Test
  void thresholdsOfOneDirectionHaveTheMeanOfAWalksMaximum() {
    for (int n = 1; n <= 14; n++) {
      long maxima = 0;
      for (int signs = 0; signs < 1 << n; signs++) {
        int sum = 0;
        int most = 0;
        for (int i = 0; i < n; i++) {
          sum += (signs >> i & 1) == 0 ? 1 : -1;
          most = Math.max(most, sum);
        }
        maxima += most;
      }
      matches(maxima / (double) (1 << n) / n, Complexities.monotone(n), 4e-13);
    }
    for (long n : new long[] {1, 10, 1000, 1L << 40, 1L << 53}) {
      assertTrue(Complexities.monotone(n) <= Math.sqrt(2 / (Math.PI * n)), "" + n);
    }
    assertEquals(0.02474, Complexities.monotone(1000), 1e-5);
    double massart = Complexities.massart(Math.sqrt(1000), Math.log(1001), 1000);
    assertTrue(2 * Complexities.monotone(1000) < 0.5 * massart, "against the growth n + 1");
  }

  /** Rising and falling thresholds together have more: the direction must be fixed beforehand. */
  @Test
  void thresholdsOfBothDirectionsHaveMore() {
    int n = 12;
    double both = 0;
    for (int signs = 0; signs < 1 << n; signs++) {
      int sum = 0;
      int most = 0;
      int total = n - 2 * Integer.bitCount(signs);
      for (int i = 0; i < n; i++) {
        sum += (signs >> i & 1) == 0 ? 1 : -1;
        most = Math.max(most, Math.max(sum, total - sum));
      }
      both += most / (double) (1 << n) / n;
    }
    assertTrue(both > 1.2 * Complexities.monotone(n), "" + both);
  }
}
