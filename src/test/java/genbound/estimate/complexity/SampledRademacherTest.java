package genbound.estimate.complexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import genbound.harness.Coverage;
import genbound.harness.OneThread;
import genbound.harness.Slow;
import genbound.rademacher.Complexities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SampledRademacherTest {

  private static final double[][] VALUES = {{1, 1, -1, 1}, {1, -1, 1, 1}, {-1, 1, 1, -1}};

  @Test
  void enumerationMatchesTheCatalogue() {
    assertEquals(
        0.5, SampledRademacher.exact(SampledRademacher.finite(VALUES), 4, 1).point(), 2e-15);
  }

  @Slow
  @Test
  void samplingAgreesWithEnumerationWithinItsError() {
    Random random = new Random(1);
    double[][] values = new double[30][12];
    for (double[] row : values) {
      Arrays.setAll(row, i -> random.nextGaussian() / 4);
    }
    double largest =
        Arrays.stream(values).flatMapToDouble(Arrays::stream).map(Math::abs).max().getAsDouble();
    var supremum = SampledRademacher.finite(values);
    double exact = SampledRademacher.exact(supremum, 12, largest).point();
    Coverage.assertHolds(
        0.1,
        2000,
        2,
        r ->
            SampledRademacher.sample(supremum, 12, largest, 10, r.nextLong(), draw -> {})
                    .upper(Confidence.ofDelta(0.1))
                >= exact);
    var sampled = SampledRademacher.sample(supremum, 12, largest, 20_000, 3, draw -> {});
    assertEquals(exact, sampled.point(), 0.01);
    assertTrue(sampled.lower(Confidence.ofDelta(0.01)) <= exact);
    double norm =
        Arrays.stream(values)
            .mapToDouble(row -> Math.sqrt(Arrays.stream(row).map(v -> v * v).sum()))
            .max()
            .getAsDouble();
    assertTrue(exact <= Complexities.massart(norm, Math.log(30), 12));
  }

  @Test
  void aLinearBallHasItsClosedForm() {
    double[][] x = new double[15][3];
    Random random = new Random(4);
    double squares = 0;
    for (double[] row : x) {
      for (int j = 0; j < 3; j++) {
        row[j] = random.nextGaussian();
        squares += row[j] * row[j];
      }
    }
    SampledRademacher.Supremum ball =
        signs -> {
          double[] sum = new double[3];
          for (int i = 0; i < signs.length; i++) {
            for (int j = 0; j < 3; j++) {
              sum[j] += signs[i] * x[i][j];
            }
          }
          return Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]) / signs.length;
        };
    double exact = SampledRademacher.exact(ball, 15, 10).point();
    double bound = Complexities.linear(1, squares, 15);
    assertTrue(exact <= bound && exact >= bound / Math.sqrt(2), exact + " " + bound);
  }

  @Test
  void theBallInTheOneNormIsSampledAsByItsOracle() throws Exception {
    Random random = new Random(5);
    int[][] sizes = {
      {1, 70}, {7, 70}, {8, 1}, {24, 63}, {24, 64}, {63, 70}, {64, 65}, {65, 70}, {200, 130}
    };
    for (int[] size : sizes) {
      int n = size[0];
      double[][] x = new double[n][size[1]];
      for (double[] row : x) {
        Arrays.setAll(row, j -> random.nextGaussian());
      }
      SampledRademacher.Supremum oracle =
          signs -> {
            double largest = 0;
            for (int j = 0; j < size[1]; j++) {
              double sum = 0;
              for (int i = 0; i < n; i++) {
                sum += signs[i] * x[i][j];
              }
              largest = Math.max(largest, Math.abs(sum));
            }
            return 3 * largest / n;
          };
      double expected = SampledRademacher.sample(oracle, n, 30, 40, 6, draw -> {}).point();
      SampledRademacher sampled = SampledRademacher.linearL1(x, 3, 40, 6);
      assertEquals(expected, sampled.point(), 1e-12);
      assertEquals(
          sampled.point(), OneThread.of(() -> SampledRademacher.linearL1(x, 3, 40, 6).point()));
    }
  }

  @Test
  void hasTheSameBitsWithAnyNumberOfThreads() {
    var supremum = SampledRademacher.finite(VALUES);
    double here = SampledRademacher.sample(supremum, 4, 1, 5000, 9, draw -> {}).point();
    assertEquals(
        here,
        OneThread.of(() -> SampledRademacher.sample(supremum, 4, 1, 5000, 9, draw -> {}).point()));
  }

  /** The first k of m draws, known to within m/k times what m draws are. */
  @Test
  void interruptedItKeepsTheDrawsThatAreDone() {
    var supremum = SampledRademacher.finite(VALUES);
    Thread caller = Thread.currentThread();
    long draws = 1L << 40;
    long[] told = new long[1];
    SampledRademacher part =
        SampledRademacher.sample(
            supremum,
            4,
            1,
            draws,
            9,
            done -> {
              told[0] = done;
              if (done == 100) {
                caller.interrupt();
              }
            });
    assertTrue(Thread.interrupted(), "the interruption is still to be seen");
    assertTrue(told[0] >= 100 && told[0] < 10_000, "draws: " + told[0]);
    var sameDraws = SampledRademacher.sample(supremum, 4, 1, told[0], 9, done -> {});
    assertEquals(sameDraws.point(), part.point());
    Confidence confidence = Confidence.ofDelta(0.05);
    double radius = Math.sqrt(2 * confidence.logInverseDelta() / 4 / draws) * draws / told[0];
    assertEquals(radius, part.upper(confidence) - part.point(), 1e-9 * radius);
    assertEquals(radius, part.point() - part.lower(confidence), 1e-9 * radius);
    assertTrue(part.toString().endsWith(" of the 1099511627776 asked for"), part.toString());
    caller.interrupt();
    try {
      refused(
          "interrupted before the first draw was done",
          () -> SampledRademacher.sample(supremum, 4, 1, 50, 9, done -> {}));
      double[][] x = {{1, 2}, {3, 4}};
      refused(
          "interrupted after 0 of 1 blocks of 64 coordinates",
          () -> SampledRademacher.linearL1(x, 1, 5, 1));
      refused(
          "interrupted after 0 of 16 patterns of signs",
          () -> SampledRademacher.exact(supremum, 4, 1));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  private static void refused(String message, Executable work) {
    assertEquals(message, assertThrows(IllegalStateException.class, work).getMessage());
  }

  @Test
  void sizesAreRefusedInOurWords() {
    var supremum = SampledRademacher.finite(VALUES);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> SampledRademacher.sample(supremum, Integer.MAX_VALUE, 1, 5, 1, done -> {}))
            .getMessage();
    assertEquals("n must be in [1, 1073741824], got 2147483647", message);
    double[][] x = {{1, 2}};
    message =
        assertThrows(
                IllegalArgumentException.class,
                () -> SampledRademacher.linearL1(x, 1, Integer.MAX_VALUE, 1))
            .getMessage();
    assertEquals("draws must be in [1, 1073741824], got 2147483647", message);
  }

  @Test
  void invalidSupremumIsRefused() {
    SampledRademacher.Supremum none = signs -> Double.NaN;
    assertThrows(IllegalArgumentException.class, () -> SampledRademacher.exact(none, 3, 1));
    SampledRademacher.Supremum large = signs -> 5;
    assertThrows(IllegalArgumentException.class, () -> SampledRademacher.exact(large, 3, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> SampledRademacher.finite(new double[][] {{1, Double.NaN}}));
    Estimate exact = SampledRademacher.exact(SampledRademacher.finite(VALUES), 4, 1);
    assertTrue(exact.isExact());
  }

  /** One draw of one function and its negative: the estimate is |Σ σᵢf(xᵢ)|/n, never below it. */
  @Slow
  @Test
  void theMeanOfAFiniteClassIsRoundedUp() {
    Random random = new Random(6);
    for (int trial = 0; trial < 300; trial++) {
      double[] f = random.doubles(7, -1, 1).toArray();
      double[] negative = Arrays.stream(f).map(x -> -x).toArray();
      var finite = SampledRademacher.finite(new double[][] {f, negative});
      BigDecimal[] exact = {BigDecimal.ZERO};
      SampledRademacher.Supremum watched =
          signs -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < 7; i++) {
              sum = sum.add(new BigDecimal(signs[i] * f[i]));
            }
            exact[0] = sum.abs();
            return finite.of(signs);
          };
      double point = SampledRademacher.sample(watched, 7, 1, 1, trial, draw -> {}).point();
      BigDecimal found = new BigDecimal(point).multiply(BigDecimal.valueOf(7));
      assertTrue(found.compareTo(exact[0]) >= 0, "trial " + trial);
      assertEquals(exact[0].doubleValue(), found.doubleValue(), 2e-14);
    }
  }

  @Test
  void theSignsOfADrawAreItsBits() {
    int[][] seen = new int[1][];
    SampledRademacher.Supremum watched =
        signs -> {
          seen[0] = signs.clone();
          return 0;
        };
    SampledRademacher.sample(watched, 70, 1, 1, 8, done -> {});
    long[] bits = SignedSums.bits(70, 8, 0);
    for (int i = 0; i < 70; i++) {
      assertEquals((bits[i / 64] >>> i % 64 & 1) == 1 ? 1 : -1, seen[0][i]);
    }
  }

  @Test
  void aFiniteClassHasTheLargestSignedMean() {
    var finite = SampledRademacher.finite(new double[][] {{0.5, 2, -1}, {4, -4, 1}});
    assertEquals(3.5 / 3, finite.of(new int[] {1, 1, -1}), 1e-15);
    assertEquals(7.0 / 3, finite.of(new int[] {1, -1, -1}), 1e-15);
    assertEquals("largest over 2 hypotheses", finite.toString());
  }

  /** n + 2 units in the last place of the largest value are allowed for. */
  @Test
  void theAllowanceForRoundingIsThatOfASum() {
    var one = SampledRademacher.finite(new double[][] {{1, -1, 1}});
    double allowance = 5 * Math.ulp(1.0);
    double exact = SampledRademacher.exact(one, 3, 1).point();
    assertEquals(allowance, exact, Math.ulp(allowance));
    double sampled = SampledRademacher.sample(signs -> 0.5, 3, 1, 2, 1, done -> {}).point();
    assertEquals(0.5 + allowance, sampled, Math.ulp(0.5));
    double linear = SampledRademacher.linearL1(new double[][] {{3e5}}, 1, 2, 1).point();
    double ofSum = 3e5 * 0x1p-52 + Math.ulp(3e5);
    assertTrue(linear - 3e5 >= ofSum && linear - 3e5 <= ofSum + Math.ulp(3e5), "" + linear);
  }

  @Test
  void theIntervalOfTheOneNormIsAsWideAsTheLargestEntry() {
    double[][] x = {{1, -3}, {2, 0.5}};
    SampledRademacher sampled = SampledRademacher.linearL1(x, 2, 100, 3);
    Confidence confidence = Confidence.ofDelta(0.1);
    double radius = 6 * Math.sqrt(2 * Math.log(10) / 200);
    assertEquals(radius, sampled.upper(confidence) - sampled.point(), 1e-12);
    assertEquals(radius, sampled.point() - sampled.lower(confidence), 1e-12);
  }

  @Test
  void theListenerHearsOfCoordinates() {
    List<Long> told = Collections.synchronizedList(new ArrayList<>());
    SampledRademacher.linearL1(new double[2][130], 1, 5, 1, told::add);
    assertEquals(List.of(64L, 128L, 130L), told);
  }

  @Test
  void noExamplesAndUnequalRowsAreRefusedByName() {
    double[][] none = {};
    double[][] empty = {{}};
    double[][] ragged = {{1, 2}, {3}};
    for (double[][] x : new double[][][] {none, empty, ragged}) {
      String message =
          x == none
              ? "not empty, got 0"
              : x == empty ? "as long as the first, got 0" : "as long as the first, got 1";
      String place = x == none ? "" : x == empty ? "[0]" : "[1]";
      assertEquals(
          "x" + place + " must be " + message,
          refusal(() -> SampledRademacher.linearL1(x, 1, 5, 1)));
      assertEquals(
          "values" + place + " must be " + message, refusal(() -> SampledRademacher.finite(x)));
    }
    double[][] unknown = {{1, 2}, {Double.NaN, 3}};
    assertEquals(
        "x[1][0] must be finite, got NaN",
        refusal(() -> SampledRademacher.linearL1(unknown, 1, 5, 1)));
  }

  @Test
  void moreMemoryThanThereIsIsRefused() {
    double[][] x = new double[2400][1];
    double bytes = 4.25 * (1 << 30) * Runtime.getRuntime().availableProcessors();
    assumeTrue(Runtime.getRuntime().maxMemory() < bytes);
    assertStarts(
        "n must be so small that the " + (long) Math.ceil(bytes / 1e6) + " MB that",
        refusal(() -> SampledRademacher.sample(signs -> 0, 1 << 30, 1, 1, 1, done -> {})));
    // 2400 examples are 400 groups of six.
    assertStarts(
        "draws must be so small that the 438087 MB that",
        refusal(() -> SampledRademacher.linearL1(x, 1, 1 << 30, 1)));
  }

  private static void assertStarts(String start, String message) {
    assertTrue(message.startsWith(start), message);
  }

  private static String refusal(Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
