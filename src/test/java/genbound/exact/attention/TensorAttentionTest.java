package genbound.exact.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorAttentionTest {

  private static double[][] matrix(
      int rows, int columns, ToDoubleBiFunction<Integer, Integer> entry) {
    double[][] matrix = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int c = 0; c < columns; c++) {
        matrix[i][c] = entry.applyAsDouble(i, c);
      }
    }
    return matrix;
  }

  /** Four places, two columns, scale 1/2. */
  private static final TensorAttention BY_SINES =
      TensorAttention.of(
          matrix(4, 2, (i, c) -> Math.sin(1 + i + 3 * c)),
          List.of(
              matrix(4, 2, (i, c) -> Math.cos(2 + i + 2 * c)),
              matrix(4, 2, (i, c) -> Math.sin(3 + 2 * i + c))),
          List.of(
              matrix(4, 2, (i, c) -> Math.cos(i - c + 0.5)),
              matrix(4, 2, (i, c) -> Math.sin(2 * i + c + 1))));

  private static double[][] random(int rows, int columns, double most, Random random) {
    return matrix(rows, columns, (i, c) -> most * (2 * random.nextDouble() - 1));
  }

  private static double largestDifference(double[][] a, double[][] b, int column) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i][column] - b[i][column]));
    }
    return largest;
  }

  @Test
  void exactOutputOfTheSines() {
    double[][] printed = {
      {-.1183175190496486, -.01873397603337985},
      {-.1394233842261552, -.02976004517949647},
      {-.06752782448373304, .03787484357579651},
      {.05181442416218803, .1107294734433029}
    };
    double[][] output = BY_SINES.exact();
    for (int i = 0; i < 4; i++) {
      assertArrayEquals(printed[i], output[i], 1e-16);
    }
    assertEquals(.8870768834506908, BY_SINES.logitRange(), 2e-16);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 1.1108e-2, 1.28264",
    "3, 10, 3.7932e-4, .0545399",
    "5, 21, 5.3419e-6, .00142919",
    "7, 36, 4.0512e-8, 2.00827e-5"
  })
  void lowRankOutputOfTheSines(int degree, int rank, double error, double certificate) {
    LowRankAttention low = BY_SINES.ofDegree(degree);
    assertEquals(rank, low.rank());
    double[][] exact = BY_SINES.exact();
    double largest = 0;
    for (int c = 0; c < 2; c++) {
      double off = largestDifference(exact, low.output(), c);
      assertTrue(off <= low.errorBounds()[c], degree + ", column " + c);
      largest = Math.max(largest, off);
    }
    assertEquals(error, largest, 6e-5 * error);
    double byLagrange = 0;
    for (int c = 0; c < 2; c++) {
      byLagrange =
          Math.max(
              byLagrange,
              LowRankAttention.weightedMeanError(low.remainder().lagrange(), spread(c)));
    }
    assertEquals(certificate, byLagrange, 6e-6 * certificate);
    assertTrue(low.largestError() <= byLagrange + 1e-13);
    assertTrue(low.largestError() > 0.5 * byLagrange, "not far below");
  }

  /** The largest product of two values of a column less the smallest. */
  private static double spread(int column) {
    double low = 1;
    double high = -1;
    for (int j = 0; j < 4; j++) {
      for (int k = 0; k < 4; k++) {
        double product = Math.cos(j - column + 0.5) * Math.sin(2 * k + column + 1);
        low = Math.min(low, product);
        high = Math.max(high, product);
      }
    }
    return high - low;
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1e-2, 1, 4", "1, 1e-2, 5, 56", "1, 1e-4, 7, 120", "1.3, 1e-3, 11, 364"})
  void everyErrorIsBelowItsBound(double most, double target, int degree, int rank) {
    assertEquals(degree, TaylorRemainder.leastDegree(Math.pow(most, 3), target));
    assertEquals(rank, AttentionPlan.rank(3, degree).intValueExact());
    Random random = new Random(7);
    for (int run = 0; run < 20; run++) {
      TensorAttention attention =
          TensorAttention.of(
              random(12, 3, most, random),
              List.of(random(12, 3, most, random), random(12, 3, most, random)),
              List.of(random(12, 3, most, random), random(12, 3, most, random)));
      LowRankAttention low = attention.lowRank(target);
      assertTrue(low.remainder().degree() <= degree);
      double[][] exact = attention.exact();
      double byEntries =
          LowRankAttention.weightedMeanError(
              new TaylorRemainder(degree, Math.pow(most, 3)).lagrange(), 2 * most * most);
      for (int c = 0; c < 3; c++) {
        double off = largestDifference(exact, low.output(), c);
        assertTrue(off <= low.errorBounds()[c], "column " + c);
        assertTrue(off <= byEntries);
      }
    }
  }

  /** Two values whose weights are off as far as they may be. */
  @Test
  void boundOnWeightedMeansIsAttained() {
    for (double error : new double[] {1e-6, 0.1, 0.7, 0.955}) {
      double first = (1 - Math.sqrt(1 - error * error)) / error;
      double p = (1 - first) / 2;
      double q = p * (1 + error) / (p * (1 + error) + (1 - p) * (1 - error));
      double off = q - p;
      assertEquals(LowRankAttention.weightedMeanError(error, 1), off, 1e-9 * off, "ε = " + error);
    }
    assertEquals(0, LowRankAttention.weightedMeanError(0, 5));
    double nearOne = LowRankAttention.weightedMeanError(Math.nextDown(1.0), 3);
    assertTrue(nearOne <= 3 * (1 + 1e-12) && nearOne > 2.9);
  }

  @Test
  void queriesOfZeroAverageAllTuples() {
    Random random = new Random(1);
    double[][] first = random(5, 3, 1, random);
    double[][] second = random(7, 3, 1, random);
    TensorAttention attention =
        TensorAttention.of(
            new double[2][3],
            List.of(random(5, 3, 1, random), random(7, 3, 1, random)),
            List.of(first, second));
    double[][] output = attention.exact();
    double[][] low = attention.lowRank(1e-9).output();
    for (int c = 0; c < 3; c++) {
      int column = c;
      double mean =
          Arrays.stream(first).mapToDouble(row -> row[column]).average().getAsDouble()
              * Arrays.stream(second).mapToDouble(row -> row[column]).average().getAsDouble();
      assertEquals(mean, output[1][c], 1e-15);
      assertEquals(mean, low[1][c], 1e-15);
    }
  }

  @Test
  void valuesOfOneGiveOne() {
    Random random = new Random(2);
    double[][] ones = matrix(6, 2, (i, c) -> 1.0);
    TensorAttention attention =
        TensorAttention.of(
            random(3, 2, 1, random),
            List.of(random(6, 2, 1, random), random(6, 2, 1, random)),
            List.of(ones, ones));
    LowRankAttention low = attention.lowRank(1e-3);
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(new double[] {1, 1}, attention.exact()[i], 1e-15);
      assertArrayEquals(new double[] {1, 1}, low.output()[i], 1e-14);
    }
    assertTrue(low.largestError() < 1e-12, "no spread, no error");
  }

  @Test
  void orderOfTheKeysDoesNotMatter() {
    Random random = new Random(3);
    double[][] queries = random(3, 2, 1, random);
    double[][] keys = random(6, 2, 1, random);
    double[][] values = random(6, 2, 1, random);
    double[][] keys2 = random(4, 2, 1, random);
    double[][] values2 = random(4, 2, 1, random);
    double[][] output =
        TensorAttention.of(queries, List.of(keys, keys2), List.of(values, values2)).exact();
    Collections.reverse(Arrays.asList(keys));
    Collections.reverse(Arrays.asList(values));
    double[][] reversed =
        TensorAttention.of(queries, List.of(keys, keys2), List.of(values, values2)).exact();
    double[][] swapped =
        TensorAttention.of(queries, List.of(keys2, keys), List.of(values2, values)).exact();
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(output[i], reversed[i], 1e-15);
      assertArrayEquals(output[i], swapped[i], 1e-15);
    }
  }

  @Test
  void oneSecondKeyOfOnesIsOrdinaryAttention() {
    Random random = new Random(4);
    double[][] q = random(4, 3, 2, random);
    double[][] k = random(5, 3, 2, random);
    double[][] v = random(5, 3, 2, random);
    double[][] one = {{1, 1, 1}};
    double[][] output = TensorAttention.of(q, List.of(k, one), List.of(v, one)).exact();
    double[][] ordinary = TensorAttention.of(q, k, v).exact();
    for (int i = 0; i < 4; i++) {
      double total = 0;
      double[] sums = new double[3];
      for (int j = 0; j < 5; j++) {
        double logit = 0;
        for (int c = 0; c < 3; c++) {
          logit += q[i][c] * k[j][c] / 3;
        }
        total += Math.exp(logit);
        for (int c = 0; c < 3; c++) {
          sums[c] += Math.exp(logit) * v[j][c];
        }
      }
      for (int c = 0; c < 3; c++) {
        assertEquals(sums[c] / total, output[i][c], 1e-14);
        assertEquals(output[i][c], ordinary[i][c], 1e-15);
      }
    }
  }

  @Test
  void orderFourByBothRoutes() {
    Random random = new Random(5);
    List<double[][]> keys =
        List.of(random(4, 2, 1, random), random(5, 2, 1, random), random(3, 2, 1, random));
    List<double[][]> values =
        List.of(random(4, 2, 1, random), random(5, 2, 1, random), random(3, 2, 1, random));
    TensorAttention attention = TensorAttention.of(random(3, 2, 1, random), keys, values);
    assertEquals(4, attention.order());
    LowRankAttention low = attention.lowRank(1e-10);
    double[][] exact = attention.exact();
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(exact[i], low.output()[i], low.largestError());
      assertArrayEquals(exact[i], low.output()[i], 1e-10);
    }
  }

  @Test
  void hugeLogitsDoNotOverflow() {
    double[][] keys = {{1}, {2}};
    double[][] output = TensorAttention.of(new double[][] {{1}}, keys, keys).withScale(1e6).exact();
    assertEquals(2, output[0][0]);
  }

  /** Columns of very different sizes: powers of the small ones underflow by themselves. */
  @Test
  void unequalColumnsLoseNothing() {
    double[][] q = {{1e-200, 0.3}, {2e-200, -0.4}};
    double[][] k = {{1e200, 0.5}, {-5e199, 0.7}, {3e199, 0}};
    double[][] v = {{1}, {2}, {-1}};
    TensorAttention attention = TensorAttention.of(q, k, v);
    LowRankAttention low = attention.lowRank(1e-12);
    double[][] exact = attention.exact();
    for (int i = 0; i < 2; i++) {
      assertEquals(exact[i][0], low.output()[i][0], 1e-12);
    }
  }

  @Test
  void manyRowsGiveTheSameBitsEachTime() {
    Random random = new Random(6);
    double[][] x = random(1000, 2, 0.7, random);
    TensorAttention attention = TensorAttention.of(x, List.of(x, x), List.of(x, x));
    LowRankAttention low = attention.lowRank(1e-6);
    for (int run = 0; run < 3; run++) {
      assertTrue(Arrays.deepEquals(low.output(), attention.lowRank(1e-6).output()));
    }
    double[][] few = TensorAttention.of(Arrays.copyOf(x, 3), List.of(x, x), List.of(x, x)).exact();
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(few[i], low.output()[i], low.largestError());
    }
  }

  @Test
  void progressAndInterruption() {
    AtomicLong last = new AtomicLong();
    BY_SINES.exact(last::set);
    assertEquals(4, last.get());
    Thread.currentThread().interrupt();
    try {
      assertThrows(IllegalStateException.class, BY_SINES::exact);
      assertThrows(IllegalStateException.class, () -> BY_SINES.ofDegree(3));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    double[][] two = {{1, 2}, {3, 4}};
    double[][] three = {{1, 2, 3}};
    List<double[][]> one = Collections.singletonList(two);
    assertRefused("queries", () -> TensorAttention.of(new double[0][], one, one));
    assertRefused("queries[1]", () -> TensorAttention.of(new double[][] {{1}, {}}, one, one));
    assertRefused(
        "queries[0][1]", () -> TensorAttention.of(new double[][] {{1, Double.NaN}}, one, one));
    assertRefused("keys[0]", () -> TensorAttention.of(three, one, one));
    assertRefused("keys", () -> TensorAttention.of(two, List.of(), one));
    assertRefused("values", () -> TensorAttention.of(two, one, List.of(two, two)));
    assertRefused("values[0]", () -> TensorAttention.of(two, two, three));
    assertRefused("keys[1]", () -> TensorAttention.of(two, List.of(two, three), one));
    double[][] huge = {{1e200, 1}, {1, 1}};
    assertRefused("values", () -> TensorAttention.of(two, List.of(two, two), List.of(huge, huge)));
    assertRefused("keys", () -> TensorAttention.of(two, List.of(huge, huge), List.of(two, two)));
    TensorAttention attention = TensorAttention.of(two, one, one);
    assertRefused("scale", () -> attention.withScale(0));
    assertRefused("relativeError", () -> attention.lowRank(1));
    assertRefused("range of the logits", () -> attention.withScale(1e3).lowRank(0.1));
    assertRefused("degree", () -> attention.ofDegree(1));
    double[][] wide = matrix(2, 60, (i, c) -> 0.9);
    assertRefused(
        "degree", () -> TensorAttention.of(wide, wide, wide).withScale(0.05).lowRank(1e-9));
    assertRefused("relativeError", () -> LowRankAttention.weightedMeanError(1, 1));
    assertRefused("spread", () -> LowRankAttention.weightedMeanError(0.1, -1));
  }

  static void assertRefused(String name, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }
}
