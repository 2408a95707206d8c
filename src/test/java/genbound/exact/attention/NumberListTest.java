package genbound.exact.attention;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberListTest {

  private static final long[] LENGTHS = {2, 8, 25, 100};

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.9036793154, 0.6778318064, 0.3866421212, 0.1404352318",
    "0.1, 0.9502934227, 0.8192104570, 0.5807576637, 0.2570747218",
    "0.5, 0.9911402757, 0.9652578525, 0.8990676173, 0.6969849527"
  })
  void expectedWeights(double slope, double a, double b, double c, double d) {
    double[] printed = {a, b, c, d};
    NumberList list = new NumberList(256, slope);
    for (int i = 0; i < printed.length; i++) {
      assertEquals(printed[i], list.expectedWeight(LENGTHS[i]), 5.1e-11);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.5249791875, 0.1728120343, 0.1036725425, 0.0951669025",
    "4, 0.5986876601, 0.3436894953, 0.3296949221, 0.3296799540"
  })
  void progressions(double step, double a, double b, double c, double d) {
    double[] printed = {a, b, c, d};
    NumberList list = new NumberList(256, 0.1);
    for (int i = 0; i < printed.length; i++) {
      assertEquals(printed[i], list.progressionWeight(LENGTHS[i], step), 5.1e-11);
      double[] logits =
          IntStream.range(0, (int) LENGTHS[i]).mapToDouble(k -> -0.1 * step * k).toArray();
      assertEquals(
          AttentionWeights.of(logits).weight(0), list.progressionWeight(LENGTHS[i], step), 1e-14);
    }
    assertEquals(1, list.progressionWeight(1, 1));
  }

  /** All lists of a small world, one by one. */
  @Test
  void expectedWeightIsTheMeanOverAllLists() {
    int values = 4;
    for (int n = 1; n <= 5; n++) {
      double sum = 0;
      int lists = (int) Math.pow(values, n);
      for (int code = 0; code < lists; code++) {
        int[] list = new int[n];
        int rest = code;
        for (int i = 0; i < n; i++) {
          list[i] = rest % values;
          rest /= values;
        }
        sum += weightOnLeast(list, 0.7);
      }
      assertEquals(sum / lists, new NumberList(values, 0.7).expectedWeight(n), 1e-12);
    }
    Random random = new Random(4);
    double mean = 0;
    for (int run = 0; run < 20_000; run++) {
      mean += weightOnLeast(random.ints(25, 0, 256).toArray(), 0.1) / 20_000;
    }
    assertEquals(mean, new NumberList(256, 0.1).expectedWeight(25), 0.006);
  }

  private static double weightOnLeast(int[] list, double slope) {
    AttentionWeights weights =
        AttentionWeights.of(Arrays.stream(list).mapToDouble(x -> -slope * x).toArray());
    int least = Arrays.stream(list).min().getAsInt();
    return IntStream.range(0, list.length)
        .filter(i -> list[i] == least)
        .mapToDouble(weights::weight)
        .sum();
  }

  @Test
  void atTheEnds() {
    assertEquals(1, new NumberList(1, 2).expectedWeight(9), 1e-12, "copies count together");
    assertEquals(1, new NumberList(256, 0.1).expectedWeight(1), 1e-12);
    assertTrue(new NumberList(256, 0.1).expectedWeight(1_000_000) <= 1);
    assertTrue(new NumberList(256, 1e-9).expectedWeight(100) < 0.02);
  }

  /** Brute force: x is determined if two embeddings of the seen numbers never differ at x. */
  @Test
  void embeddingsAreDeterminedByTheRowsOfTheSeen() {
    BinaryCode code = new BinaryCode(8);
    assertEquals("[1, 0, 0, 0, 0, 1, 0, 1]", Arrays.toString(code.encode(133)));
    int[] powers = {0, 1, 2, 4, 8, 16, 32, 64, 128};
    assertEquals(9, code.rank(powers));
    for (int x = 0; x < 256; x++) {
      assertTrue(code.isDetermined(powers, x));
      int ones = Integer.bitCount(x);
      double factor = (1.0 - ones) * (1 - ones) + ones;
      assertEquals(factor, code.errorFactor(powers, x), 1e-9, "E(x) = Σ E(2ᵇ) − (ones − 1)·E(0)");
    }
    int[] even = IntStream.range(0, 128).map(i -> 2 * i).toArray();
    assertEquals(8, code.rank(even));
    assertTrue(code.isDetermined(even, 6));
    assertFalse(code.isDetermined(even, 7), "the last bit was never seen set");
    assertEquals(Double.POSITIVE_INFINITY, code.errorFactor(even, 7));
    int[] all = IntStream.range(0, 256).toArray();
    double sum = IntStream.of(all).mapToDouble(x -> code.errorFactor(all, x)).sum();
    assertEquals(9, sum, 1e-9, "the trace of the projection is the rank");
    assertEquals(1.0 / 3, code.errorFactor(new int[] {5, 5, 5}, 5), 1e-12);
    assertEquals(1, code.rank(5, 5, 5));
    assertFalse(code.isDetermined(new int[] {5}, 6));
    assertTrue(code.isDetermined(new int[] {1, 2, 4}, 7 & 4));
    assertTrue(code.isDetermined(new int[] {1, 2, 3}, 0), "1 + 2 − 3");
    assertFalse(code.isDetermined(new int[] {1, 3}, 0));
    assertTrue(code.isDetermined(new int[] {1, 2, 3, 5}, 5));
    assertTrue(code.isDetermined(new int[] {1, 3, 5}, 7), "3 + 5 − 1");
  }

  /** About as many as the paper keeps: 90 of 256 numbers seen determine all others. */
  @Test
  void ninetyNumbersDetermineAll() {
    BinaryCode code = new BinaryCode(8);
    int[] seen = new Random(7).ints(0, 256).distinct().limit(90).toArray();
    assertEquals(9, code.rank(seen));
    double mean =
        IntStream.range(0, 256)
            .filter(x -> Arrays.stream(seen).noneMatch(s -> s == x))
            .mapToDouble(x -> code.errorFactor(seen, x))
            .average()
            .getAsDouble();
    assertEquals(0.107, mean, 0.006);
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    BinaryCode code = new BinaryCode(3);
    refused("bits must be in [1, 30], got 0", () -> new BinaryCode(0));
    refused("number must be in [0, 7], got 8", () -> code.encode(8));
    refused("number must be in [0, 7], got -1", () -> code.isDetermined(new int[] {1}, -1));
    refused("seen[1] must be in [0, 7], got 9", () -> code.rank(1, 9));
    refused("seen must be not empty, got 0", () -> code.rank());
    refused("values must be in [1, 65536], got 0", () -> new NumberList(0, 1));
    refused("slope must be in (0, ∞), got 0", () -> new NumberList(2, 0));
    refused("n must be at least 1, got 0", () -> new NumberList(2, 1).expectedWeight(0));
    refused("step must be in (0, ∞), got 0", () -> new NumberList(2, 1).progressionWeight(2, 0));
    assertEquals("numbers of 3 bits, embedded bit by bit", code.toString());
    assertEquals("logits −0.5·x on numbers below 9", new NumberList(9, 0.5).toString());
  }
}
