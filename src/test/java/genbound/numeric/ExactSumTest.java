package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
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
  }
}
