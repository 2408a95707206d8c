package genbound.exact.length;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void isInLowestTermsWithAPositiveDenominator() {
    assertEquals("-3/4", Fraction.of(6, -8).toString());
    assertEquals(Fraction.of(3, -4), Fraction.of(-6, 8));
    assertEquals("0", Fraction.of(0, -5).toString());
    assertEquals(BigInteger.ONE, Fraction.of(0, -5).denominator());
  }

  @Test
  void arithmeticIsExact() {
    Fraction third = Fraction.of(1, 3);
    Fraction half = Fraction.of(1, 2);
    assertEquals(Fraction.of(5, 6), third.plus(half));
    assertEquals(Fraction.of(-1, 6), third.minus(half));
    assertEquals(Fraction.of(1, 6), third.times(half));
    assertEquals(Fraction.of(2, 3), third.over(half));
    assertEquals(Fraction.of(1, 27), third.power(3));
    assertEquals(Fraction.ONE, Fraction.ZERO.power(0));
    assertTrue(third.compareTo(half) < 0);
  }

  @Test
  void doublesAreTakenAsTheBinaryFractionsThatTheyAre() {
    assertEquals(Fraction.of(-5, 4), Fraction.of(-1.25));
    assertEquals(Fraction.of(BigInteger.TEN.pow(22)), Fraction.of(1e22));
    assertTrue(Fraction.of(0.1).compareTo(Fraction.of(1, 10)) > 0);
    assertEquals(0.1, Fraction.of(0.1).value());
    assertEquals(Double.MIN_VALUE, Fraction.of(Double.MIN_VALUE).value());
    assertEquals(1 / 3.0, Fraction.of(1, 3).value());
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    assertRefused("denominator", () -> Fraction.of(1, 0));
    assertRefused("other", () -> Fraction.ONE.over(Fraction.ZERO));
    assertRefused("exponent", () -> Fraction.ONE.power(-1));
    assertRefused("value", () -> Fraction.of(Double.NaN));
  }

  static void assertRefused(String name, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }
}
