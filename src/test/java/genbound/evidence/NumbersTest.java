package genbound.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "0.123456789, 0.123457",
    "0.00012345678, 0.00012346",
    "1.2345678e-7, 1.2346e-7",
    "123456789.5, 123456789.5",
    "1234567890.5, 1.2346e+9",
    "-12.3456, -12.3456",
    "0, 0",
    "Infinity, ∞",
    "-Infinity, -∞"
  })
  void nearestShowsSixDecimalsOrFiveDigits(double value, String text) {
    assertEquals(text, Numbers.nearest(value));
  }

  @ParameterizedTest
  @CsvSource({
    "999999999, 999999999",
    "1e9, 1.0E9",
    "-999999999, -999999999",
    "-1e9, -1.0E9",
    "0.1, 0.1",
    "Infinity, ∞",
    "-Infinity, -∞"
  })
  void plainShowsAllDigits(double value, String text) {
    assertEquals(text, Numbers.plain(value));
  }

  /** Rounded to three digits, the largest double would be infinite. */
  @Test
  void roughlyShowsThreeDigits() {
    assertEquals("0.0123", Numbers.roughly(0.012345));
    assertEquals("123000000", Numbers.roughly(123456789));
    assertEquals("1.7977e+308", Numbers.roughly(Double.MAX_VALUE));
  }

  @Test
  void signIsThatOfTheSide() {
    assertEquals("≤", Side.UPPER.toString());
    assertEquals("≥", Side.LOWER.toString());
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
