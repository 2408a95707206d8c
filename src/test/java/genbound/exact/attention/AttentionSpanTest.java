package genbound.exact.attention;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionSpanTest {

  @ParameterizedTest
  @CsvSource({
    "2, 0.880797077978, 0.513519166798, 0.235402303135, 0.0694531596564, 0.0073421467117",
    "4, 0.982014, 0.886360223542, 0.694649301671, 0.355460987137, 0.0518206585988",
    "8, 0.999665, 0.997657, 0.992013199484, 0.967856704404, 0.748992325232"
  })
  void weights(double gap, String a, String b, String c, String d, String e) {
    long[] lengths = {2, 8, 25, 100, 1000};
    String[] printed = {a, b, c, d, e};
    for (int i = 0; i < lengths.length; i++) {
      double unit = new java.math.BigDecimal(printed[i]).ulp().doubleValue();
      double weight = AttentionSpan.ofGap(gap).weight(lengths[i]);
      assertEquals(Double.parseDouble(printed[i]), weight, 0.51 * unit);
      double[] logits = new double[(int) lengths[i]];
      logits[logits.length / 2] = gap;
      AttentionWeights softmax = AttentionWeights.of(logits);
      assertEquals(weight, softmax.weight(logits.length / 2), 1e-13);
      assertEquals(weight, softmax.largest(), 1e-13);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3.718281828459",
    "2, 8.3890560989307",
    "4, 55.598150033144",
    "8, 2981.9579870417"
  })
  void halfLengths(double gap, double printed) {
    AttentionSpan span = AttentionSpan.ofGap(gap);
    assertEquals(printed, span.halfLength(), 1e-13 * printed);
    double longest = span.longest(0.5);
    assertEquals(Math.floor(printed), longest);
    assertTrue(span.weight((long) longest) >= 0.5 && span.weight((long) longest + 1) < 0.5);
  }

  @Test
  void limitsAndGapsAreInverse() {
    for (double gap : new double[] {0, 0.5, 3, 10, 30}) {
      AttentionSpan span = AttentionSpan.ofGap(gap);
      for (double weight : new double[] {0.1, 0.5, 0.9, 0.999}) {
        double longest = span.longest(weight);
        assertTrue(span.weight((long) longest) >= weight);
        assertTrue(span.weight((long) longest + 1) < weight);
        long n = (long) longest + 1;
        assertTrue(AttentionSpan.gapNeeded(n, weight) > gap - 1e-12);
      }
    }
    assertEquals(Math.log(7 * 9), AttentionSpan.gapNeeded(8, 0.9), 1e-14);
    assertEquals(0, AttentionSpan.gapNeeded(1, 0.9));
    assertEquals(0, AttentionSpan.gapNeeded(2, 0.3), "a tie has more");
    assertEquals(1, AttentionSpan.ofGap(0).weight(1));
    assertEquals(Double.POSITIVE_INFINITY, AttentionSpan.ofGap(1000).longest(0.9));
    assertEquals(1, AttentionSpan.ofGap(1000).weight(1_000_000_000_000L));
  }

  /** What no head can do, and one that does it. */
  @Test
  void normsCapTheLead() {
    AttentionSpan span = AttentionSpan.ofNorms(3, 2, 16);
    assertEquals(2 * 3 * 2 / 4.0, span.gap());
    double[] query = {3, 0};
    double[][] keys = {{2, 0}, {-2, 0}, {-2, 0}};
    double[] logits = IntStream.range(0, 3).mapToDouble(i -> query[0] * keys[i][0] / 4).toArray();
    assertEquals(span.weight(3), AttentionWeights.of(logits).largest(), 1e-15);
    assertEquals(1.5, AttentionSpan.ofLipschitz(0.5, 3).gap());
  }

  @Test
  void neighboursCannotAllBeToldApart() {
    double range = AttentionSpan.rangeNeeded(256, 0.9);
    assertEquals(560.292267, range, 5.1e-7);
    assertEquals(1120.584534, range * Math.sqrt(16) / 2, 5.1e-7);
    assertEquals(0.9, AttentionSpan.similarityLimit(256, range).weight(2), 1e-14);
    Random random = new Random(2);
    for (int run = 0; run < 50; run++) {
      double[] scores = random.doubles(20, 0, 30).toArray();
      double spread =
          DoubleStream.of(scores).max().getAsDouble() - DoubleStream.of(scores).min().getAsDouble();
      double least = 1;
      for (int k = 1; k < scores.length; k++) {
        least = Math.min(least, AttentionWeights.of(scores[k - 1], scores[k]).weight(0));
      }
      assertTrue(least <= AttentionSpan.similarityLimit(20, spread).weight(2) + 1e-15);
    }
  }

  @Test
  void softmax() {
    AttentionWeights weights = AttentionWeights.of(1, 3, 2);
    AttentionWeights moved = AttentionWeights.of(1001, 1003, 1002);
    AttentionWeights twice = AttentionWeights.of(2, 6, 4);
    for (int i = 0; i < 3; i++) {
      assertEquals(weights.weight(i), moved.weight(i), 1e-15);
      double ratio = weights.weight(i) / weights.weight(0);
      assertEquals(ratio * ratio, twice.weight(i) / twice.weight(0), 1e-12);
    }
    boolean[] one = {false, true, false};
    assertEquals(1, AttentionWeights.masked(new double[] {9, 1, 9}, one).weight(1), "a mask");
    boolean[] two = {true, true, false};
    AttentionWeights masked = AttentionWeights.masked(new double[] {0, 0, 50}, two);
    assertEquals(0.5, masked.weight(0), "renormalised");
    assertEquals(0, masked.weight(2));
    assertEquals(Math.log(2), masked.entropy(), 1e-15);
    assertEquals(2, masked.effectiveCount(), 1e-14);
    assertEquals(7, AttentionWeights.of(new double[7]).effectiveCount(), 1e-13);
    assertEquals(1, AttentionWeights.of(0, -1e6).effectiveCount());
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    refused("gap must be in [0, ∞), got -1", () -> AttentionSpan.ofGap(-1));
    refused("n must be at least 1, got 0", () -> AttentionSpan.ofGap(1).weight(0));
    refused("weight must be in (0, 1), got 1", () -> AttentionSpan.ofGap(1).longest(1));
    refused("weight must be in (0, 1), got NaN", () -> AttentionSpan.gapNeeded(2, 0 / 0.0));
    refused("dimension must be at least 1, got 0", () -> AttentionSpan.ofNorms(1, 1, 0));
    refused("values must be at least 2, got 1", () -> AttentionSpan.similarityLimit(1, 1));
    refused(
        "kept must be one place or more, got a mask of all places",
        () -> AttentionWeights.masked(new double[2], new boolean[2]));
    refused(
        "kept must be 2 long, got 1", () -> AttentionWeights.masked(new double[2], new boolean[1]));
    refused("logits[1] must be finite, got ∞", () -> AttentionWeights.of(0, 1 / 0.0));
    refused("place must be in [0, 0], got 1", () -> AttentionWeights.of(0).weight(1));
    assertEquals("a lead of 0.0, halved at a length of 2.0", AttentionSpan.ofGap(0).toString());
    assertEquals(
        "attention to 2 places, the largest weight 0.5", AttentionWeights.of(1, 1).toString());
  }
}
