package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import genbound.harness.Tampered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactSumTest {

  private static final double[] EXTREMES = {
    0,
    -0.0,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    1,
    -1e-300,
    1e300,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.MAX_VALUE
  };

  @Test
  void sumsExtremesWithoutRounding() {
    ExactSum sum = new ExactSum();
    ExactSum squares = new ExactSum();
    BigDecimal exact = BigDecimal.ZERO;
    BigDecimal exactSquares = BigDecimal.ZERO;
    for (double x : EXTREMES) {
      sum.add(x);
      squares.addSquare(x);
      exact = exact.add(new BigDecimal(x));
      exactSquares = exactSquares.add(new BigDecimal(x).pow(2));
    }
    assertEquals(0, exact.compareTo(sum.result()));
    assertEquals(0, exactSquares.compareTo(squares.result()));
  }

  @Test
  void mergedPartsEqualTheWholeInAnyOrder() {
    SplittableRandom random = new SplittableRandom(11);
    ExactSum whole = new ExactSum();
    ExactSum first = new ExactSum();
    ExactSum second = new ExactSum();
    BigDecimal exact = BigDecimal.ZERO;
    for (int i = 0; i < 5000; i++) {
      double x = Math.scalb(random.nextDouble() - 0.5, random.nextInt(-900, 900));
      whole.add(x);
      (random.nextBoolean() ? first : second).add(x);
      exact = exact.add(new BigDecimal(x));
    }
    assertEquals(0, exact.compareTo(whole.result()));
    assertEquals(0, exact.compareTo(second.merge(first).result()));
  }

  /** Quotients with far too many digits are rounded by the parser of decimal numbers. */
  @Slow
  @Test
  void meanAndVarianceAreTheNearestDoubles() {
    nearestDoubles(300);
  }

  /** One trial for each spread and centre. */
  @Test
  void aFewMeansAndVariancesAreTheNearestDoubles() {
    nearestDoubles(15);
    ExactSum sum = new ExactSum().add(1).add(2);
    ExactSum squares = new ExactSum().addSquare(1).addSquare(2);
    assertEquals(0.5, ExactSum.variance(sum, squares, 2));
    ExactSum opposite = new ExactSum().add(-1).add(-2);
    assertEquals(0.5, ExactSum.variance(opposite, squares, 2));
    assertThrows(IllegalArgumentException.class, () -> ExactSum.variance(sum, squares, 1));
  }

  /** Seven ones and a three have the squares 16, whose lowest bit is above that of 10² = 100. */
  @Test
  void varianceKeepsTheBitsBelowThoseOfTheSquares() {
    ExactSum sum = new ExactSum().add(0x3p-20);
    ExactSum squares = new ExactSum().addSquare(0x3p-20);
    for (int i = 0; i < 7; i++) {
      sum.add(0x1p-20);
      squares.addSquare(0x1p-20);
    }
    assertEquals(0x1p-41, ExactSum.variance(sum, squares, 8));
  }

  @Test
  void meanOfVeryManyIsTheNearestDouble() {
    ExactSum one = new ExactSum().add(1);
    for (long count : new long[] {(1L << 40) + 1, 3L << 50, Long.MAX_VALUE}) {
      BigDecimal share = BigDecimal.ONE.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
      assertEquals(share.doubleValue(), one.mean(count), "of " + count);
    }
  }

  private static void nearestDoubles(int trials) {
    SplittableRandom random = new SplittableRandom(14);
    MathContext digits = new MathContext(1500);
    for (int trial = 0; trial < trials; trial++) {
      int n = 2 + random.nextInt(9);
      int spread = new int[] {1, 60, 1000}[trial % 3];
      int centre = new int[] {0, -1020, 900, -540, -500}[trial % 5];
      ExactSum sum = new ExactSum();
      ExactSum squares = new ExactSum();
      BigDecimal total = BigDecimal.ZERO;
      BigDecimal totalOfSquares = BigDecimal.ZERO;
      for (int i = 0; i < n; i++) {
        int exponent = Math.min(1000, centre + random.nextInt(spread));
        double x = Math.scalb(random.nextDouble() - 0.3, exponent);
        sum.add(x);
        squares.addSquare(x);
        total = total.add(new BigDecimal(x));
        totalOfSquares = totalOfSquares.add(new BigDecimal(x).pow(2));
      }
      BigDecimal count = BigDecimal.valueOf(n);
      double mean = Double.parseDouble(total.divide(count, digits).toString());
      assertEquals(mean, sum.mean(n), "trial " + trial);
      BigDecimal numerator = totalOfSquares.multiply(count).subtract(total.pow(2));
      BigDecimal variance = numerator.divide(BigDecimal.valueOf(n * (n - 1L)), digits);
      assertEquals(
          Double.parseDouble(variance.toString()),
          ExactSum.variance(sum, squares, n),
          "trial " + trial);
    }
  }

  @Test
  void meanRoundsTiesToEvenAndSmallestNumbersOnce() {
    double next = Math.nextUp(1.0);
    assertEquals(1.0, new ExactSum().add(1).add(next).mean(2));
    assertEquals(Math.nextUp(next), new ExactSum().add(next).add(Math.nextUp(next)).mean(2));
    assertEquals(1.0, new ExactSum().add(1).add(0x1p-53).mean(1));
    assertEquals(next, new ExactSum().add(1).add(0x1p-53).add(0x1p-1000).mean(1));
    assertEquals(next, new ExactSum().add(3).add(0x3p-53).add(0x1p-200).mean(3));
    assertEquals(0, new ExactSum().add(Double.MIN_VALUE).mean(2));
    assertEquals(Double.MIN_VALUE, new ExactSum().add(Double.MIN_VALUE).mean(1));
    assertEquals(-next, new ExactSum().add(-next).mean(1));
    assertEquals(0.0, new ExactSum().mean(3));
    assertThrows(IllegalArgumentException.class, () -> new ExactSum().mean(0));
  }

  /** Enough terms that cells are used, and with one exponent enough that a cell is emptied. */
  @Test
  void manyTermsAndTheirSquaresAreSummedWithoutRounding() {
    SplittableRandom random = new SplittableRandom(12);
    for (int width : new int[] {1, 40, 1000}) {
      ExactSum sum = new ExactSum();
      ExactSum squares = new ExactSum();
      BigDecimal exact = BigDecimal.ZERO;
      BigDecimal exactSquares = BigDecimal.ZERO;
      for (int i = 0; i < 8000; i++) {
        double fraction = 1 + random.nextDouble();
        double sign = i % 3 == 0 ? -1 : 1;
        double x = sign * Math.scalb(fraction, random.nextInt(width) - width / 2);
        x = i % 100 == 0 ? EXTREMES[i / 100 % EXTREMES.length] : x;
        sum.add(x);
        squares.addSquare(x);
        exact = exact.add(new BigDecimal(x));
        exactSquares = exactSquares.add(new BigDecimal(x).pow(2));
      }
      assertEquals(0, exact.compareTo(sum.result()));
      assertEquals(0, exact.compareTo(sum.result()), "reading writes nothing");
      assertEquals(0, exactSquares.compareTo(squares.result()));
      ExactSum negative = new ExactSum().add(-1e300).merge(sum).merge(squares);
      BigDecimal all = exact.add(exactSquares).add(new BigDecimal(-1e300));
      assertEquals(0, all.compareTo(negative.result()));
    }
  }

  /** Enough numbers of one sign and exponent that cells are emptied. */
  @Test
  void arraysAreSummedAsTheirNumbersAre() {
    SplittableRandom random = new SplittableRandom(15);
    ExactSum sum = new ExactSum();
    ExactSum squares = new ExactSum();
    BigDecimal exact = BigDecimal.ZERO;
    BigDecimal exactSquares = BigDecimal.ZERO;
    for (int length : new int[] {3, 0, 5000, 4000}) {
      double[] x = new double[length];
      for (int i = 0; i < length; i++) {
        x[i] = (i % 3 == 0 ? -1 : 1) * (1 + random.nextDouble()) * (i % 50 == 0 ? 0x1p-1050 : 1);
        exact = exact.add(new BigDecimal(x[i]));
        exactSquares = exactSquares.add(new BigDecimal(x[i]).pow(2));
      }
      ExactSum.addWithSquares(x, sum, squares);
      assertEquals(0, exact.compareTo(sum.result()), "of " + length);
      assertEquals(0, exactSquares.compareTo(squares.result()), "of " + length);
    }
    double[] two = {3, -1};
    ExactSum fresh = new ExactSum();
    ExactSum.addWithSquares(two, sum, fresh);
    assertEquals(0, BigDecimal.TEN.compareTo(fresh.result()));
    ExactSum.addWithSquares(two, fresh, squares);
    assertEquals(0, BigDecimal.valueOf(12).compareTo(fresh.result()));
    assertEquals(0, exact.add(BigDecimal.valueOf(2)).compareTo(sum.result()));
    assertEquals(0, exactSquares.add(BigDecimal.TEN).compareTo(squares.result()));
    assertEquals("sum 12.0", fresh.toString());
  }

  @Test
  void manyTermsAreWrittenDownAndReadAgain() throws Exception {
    ExactSum sum = new ExactSum();
    for (int i = 0; i < 3000; i++) {
      sum.add(0.1);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sum);
    }
    ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    ExactSum read = (ExactSum) in.readObject();
    assertEquals(sum.result(), read.result());
    assertEquals(0, sum.add(1).result().compareTo(read.add(1).result()));
    assertTrue(bytes.size() < 2000, "of " + bytes.size() + " bytes");
  }

  /** The number 1 has the digit 2⁴, and a digit beyond 2³² needs terms that were not carried. */
  @Test
  void aStreamOfDigitsThatNoNumbersHaveIsRefused() throws Exception {
    ExactSum one = new ExactSum().add(1);
    Tampered.assertRefused(one, 16L, 1L << 40);
    Tampered.assertRefused(one, 16L, -(1L << 40));
  }

  @Test
  void isNotMergedWithItself() {
    ExactSum sum = new ExactSum().add(1);
    assertThrows(IllegalArgumentException.class, () -> sum.merge(sum));
    assertThrows(IllegalArgumentException.class, () -> sum.merge(null));
    assertEquals(0, BigDecimal.ONE.compareTo(sum.result()));
  }

  @Test
  void nonFiniteNumbersAreRefused() {
    ExactSum sum = new ExactSum();
    assertThrows(IllegalArgumentException.class, () -> sum.add(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> sum.addSquare(Double.NEGATIVE_INFINITY));
    for (int i = 0; i < 3000; i++) {
      sum.add(1);
    }
    assertThrows(IllegalArgumentException.class, () -> sum.add(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> sum.addSquare(Double.NEGATIVE_INFINITY));
    assertEquals(0, BigDecimal.valueOf(3000).compareTo(sum.result()));
  }
}
