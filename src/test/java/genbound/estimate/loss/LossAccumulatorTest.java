package genbound.estimate.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.harness.Tampered;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LossAccumulatorTest {

  private static final LossRange WIDE = new LossRange(-1e6, 1e6);

  @Test
  void agreesWithExactArithmetic() {
    Random random = new Random(1);
    for (int trial = 0; trial < 300; trial++) {
      double[] losses = losses(random, 2 + random.nextInt(40));
      LossSample sample = fold(losses);
      BigDecimal n = BigDecimal.valueOf(losses.length);
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal squares = BigDecimal.ZERO;
      for (double loss : losses) {
        BigDecimal exact = new BigDecimal(loss);
        sum = sum.add(exact);
        squares = squares.add(exact.multiply(exact));
      }
      double mean = sum.divide(n, MathContext.DECIMAL128).doubleValue();
      double variance =
          squares
              .multiply(n)
              .subtract(sum.multiply(sum))
              .divide(n.multiply(n.subtract(BigDecimal.ONE)), MathContext.DECIMAL128)
              .doubleValue();
      assertEquals(mean, sample.mean(), Math.ulp(mean));
      assertEquals(variance, sample.variance(), Math.ulp(variance));
      assertEquals(Arrays.stream(losses).min().getAsDouble(), sample.least());
      assertEquals(Arrays.stream(losses).max().getAsDouble(), sample.greatest());
    }
  }

  /** Magnitudes far apart, and values that nearly cancel. */
  private static double[] losses(Random random, int n) {
    double offset = random.nextBoolean() ? 1e5 : 0;
    return random.doubles(n).map(u -> offset + (u - 0.5) * Math.pow(10, -20 * u)).toArray();
  }

  private static LossSample fold(double... losses) {
    LossAccumulator accumulator = new LossAccumulator(WIDE);
    for (double loss : losses) {
      accumulator.add(loss);
    }
    return accumulator.result();
  }

  @Test
  void hasTheSameBitsInAnyOrderAndPartition() {
    double[] losses = losses(new Random(2), 10_000);
    LossSample sequential = fold(losses);
    LossSample parallel =
        Arrays.stream(losses).boxed().parallel().collect(LossAccumulator.collector(WIDE));
    assertEquals(sequential, parallel);
    Random random = new Random(3);
    for (int trial = 0; trial < 20; trial++) {
      LossAccumulator left = new LossAccumulator(WIDE);
      LossAccumulator right = new LossAccumulator(WIDE);
      for (int i = losses.length - 1; i >= 0; i--) {
        (random.nextBoolean() ? left : right).add(losses[i]);
      }
      assertEquals(sequential, right.merge(left).result());
    }
  }

  @Test
  void serialisedCopyIsEqual() throws Exception {
    LossAccumulator accumulator = new LossAccumulator(WIDE).add(0.1).add(-0.3);
    LossAccumulator copy = (LossAccumulator) Tampered.read(Tampered.bytes(accumulator));
    assertEquals(accumulator.add(5).result(), copy.add(5).result());
    Tampered.read(Tampered.bytes(new LossAccumulator(WIDE)));
  }

  @Test
  void tamperedStreamsAreRefused() throws Exception {
    LossAccumulator accumulator = new LossAccumulator().add(0.125);
    for (int i = 0; i < 76; i++) {
      accumulator.add(0.875);
    }
    Tampered.assertRefused(accumulator, 0.125, -7);
    Tampered.assertRefused(accumulator, 0.875, 0.5);
    Tampered.assertRefused(accumulator, 77L, 0L);
    Tampered.assertRefused(accumulator, 77L, 1000L);
  }

  @Test
  void readingWritesNothing() throws Exception {
    LossAccumulator accumulator = new LossAccumulator(WIDE).add(0.1).add(-0.3).add(1e-9);
    byte[] before = Tampered.bytes(accumulator);
    accumulator.result();
    new LossAccumulator(WIDE).merge(accumulator);
    assertArrayEquals(before, Tampered.bytes(accumulator));
  }

  @Test
  void mergingWithItselfOrWithNullIsRefused() {
    LossAccumulator one = new LossAccumulator().add(1);
    String twice = assertThrows(IllegalArgumentException.class, () -> one.merge(one)).getMessage();
    assertTrue(twice.startsWith("other must be another one than this, got"), twice);
    String none = assertThrows(IllegalArgumentException.class, () -> one.merge(null)).getMessage();
    assertEquals("other must be not null, got null", none);
    assertEquals(1, one.result().n());
  }

  @Test
  void longConstantRunHasVarianceZero() {
    LossAccumulator accumulator = new LossAccumulator();
    for (int i = 0; i < 3_000_000; i++) {
      accumulator.add(0.1);
    }
    LossSample sample = accumulator.result();
    assertEquals(0.1, sample.mean());
    assertEquals(0, sample.variance());
    assertEquals(0, sample.unitVarianceUp());
  }

  @Test
  void oneLossHasTheLargestVarianceThereIs() {
    assertEquals(0.25, new LossAccumulator().add(0.7).result().variance());
  }

  @Test
  void rangesMustAgreeToMerge() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new LossAccumulator().merge(new LossAccumulator(WIDE)));
    assertTrue(refusal.getMessage().startsWith("range must be the same"), refusal.getMessage());
  }

  @Test
  void manyAtOnceAreThoseAddedOneByOneOrNone() {
    double[] losses = new SplittableRandom(5).doubles(5000).toArray();
    losses[7] = 1 + 1e-13;
    LossAccumulator oneByOne = new LossAccumulator();
    for (double loss : losses) {
      oneByOne.add(loss);
    }
    LossAccumulator atOnce = new LossAccumulator().addAll("losses", losses);
    assertEquals(oneByOne.result(), atOnce.result());
    assertEquals(1 + 1e-13, losses[7], "the array is the caller's");
    losses[9] = 2;
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> atOnce.addAll("draws", losses));
    assertEquals("draws[9] must be in [0, 1], got 2", refusal.getMessage());
    assertEquals(oneByOne.result(), atOnce.result());
  }

  @Test
  void oneLossOfAnyRangeHasTheLargestVarianceOfTheRange() {
    assertEquals(4, new LossAccumulator(new LossRange(-1, 3)).add(2).result().variance());
    assertEquals("no losses yet, in [-1, 3]", new LossAccumulator(new LossRange(-1, 3)) + "");
    LossAccumulator one = new LossAccumulator().add(0.5);
    assertEquals(one.result().toString(), one.toString());
    assertThrows(IllegalArgumentException.class, () -> new LossAccumulator().result());
  }

  /** Of a range without an end no sample is made before the sums are checked. */
  @Test
  void tamperedStreamsOfUnboundedLossesAreRefused() throws Exception {
    LossAccumulator losses = new LossAccumulator(new LossRange(0, Double.POSITIVE_INFINITY));
    for (int i = 0; i < 76; i++) {
      losses.add(300.25);
    }
    losses.add(0.125);
    Tampered.assertRefused(losses, 77L, -77L);
    Tampered.assertRefused(losses, 77L, 76L);
    Tampered.assertRefused(losses, 77L, 1_000_000L);
    Tampered.assertRefused(losses, 300.25, 200.25);
    Tampered.assertRefused(losses, 0.125, -0.125);
    Tampered.assertRefused(losses, 0.125, 299);
    LossAccumulator equal = new LossAccumulator(new LossRange(0, Double.POSITIVE_INFINITY));
    byte[] bytes = Tampered.bytes(equal.add(0.1));
    assertArrayEquals(bytes, Tampered.bytes((LossAccumulator) Tampered.read(bytes)));
  }
}
