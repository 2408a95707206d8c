package genbound.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void decimalsStayOnTheSideOfTheBound() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2000; i++) {
      double value = random.nextDouble(-2, 2);
      int decimals = random.nextInt(8);
      BigDecimal exact = new BigDecimal(value);
      BigDecimal above = new BigDecimal(Numbers.outward(value, decimals, Side.UPPER));
      BigDecimal below = new BigDecimal(Numbers.outward(value, decimals, Side.LOWER));
      assertTrue(above.compareTo(exact) >= 0 && below.compareTo(exact) <= 0, () -> "" + value);
      assertEquals(BigDecimal.ONE.movePointLeft(decimals), above.subtract(below), () -> "" + value);
    }
  }

  @Test
  void decimalsAreKeptWhereNothingIsRounded() {
    assertEquals("0.5000", Numbers.outward(0.5, 4, Side.UPPER));
    assertEquals("0.1001", Numbers.outward(0.1, 4, Side.UPPER)); // the double is above 1/10
    assertEquals("3", Numbers.outward(2.0000001, 0, Side.UPPER));
    assertEquals("∞", Numbers.outward(Double.POSITIVE_INFINITY, 4, Side.UPPER));
  }

  @Test
  void decimalsThatAreNoneAreRefused() {
    for (int decimals : new int[] {-1, 21}) {
      assertThrows(
          IllegalArgumentException.class, () -> Numbers.outward(0.5, decimals, Side.UPPER));
    }
    assertThrows(IllegalArgumentException.class, () -> Numbers.outward(Double.NaN, 4, Side.UPPER));
  }
}
