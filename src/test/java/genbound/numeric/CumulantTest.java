package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class CumulantTest {

  private static final MathContext DIGITS = new MathContext(40);

  @Test
  void neverBelowTheSeriesAndCloseToIt() {
    for (double x = 1e-12; x < 0.999; x = x < 0.1 ? 1.7 * x : x + 0.03) {
      check(poisson(x), Cumulant.poissonUp(x));
      check(exponential(x), Cumulant.exponentialUp(x));
      BigDecimal square = new BigDecimal(x).pow(2);
      check(exponential(x).divide(square, DIGITS), Cumulant.exponentialPerSquareUp(x));
    }
    assertEquals(0, Cumulant.poissonUp(0));
    assertEquals(0, Cumulant.exponentialUp(0));
  }

  @Test
  void neverBelowHalfTheSquareWhereThatUnderflows() {
    for (double x : new double[] {Double.MIN_VALUE, 1e-320, 1e-200, 1e-162, 1e-160, 1e-150}) {
      BigDecimal half = new BigDecimal(x).pow(2).divide(BigDecimal.valueOf(2));
      assertTrue(new BigDecimal(Cumulant.poissonUp(x)).compareTo(half) > 0);
      assertTrue(new BigDecimal(Cumulant.exponentialUp(x)).compareTo(half) > 0);
      assertEquals(0.5, Cumulant.exponentialPerSquareUp(x), 1e-14);
    }
    assertEquals(0.5, Cumulant.exponentialPerSquareUp(0), 1e-14);
  }

  private static void check(BigDecimal exact, double value) {
    double excess =
        new BigDecimal(value).divide(exact, DIGITS).subtract(BigDecimal.ONE).doubleValue();
    assertEquals(5e-15, excess, 5e-15, exact.toString());
  }

  private static BigDecimal poisson(double x) {
    BigDecimal term = new BigDecimal(x);
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 2; k < 60; k++) {
      term = term.multiply(new BigDecimal(x)).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term);
    }
    return sum;
  }

  private static BigDecimal exponential(double x) {
    BigDecimal power = new BigDecimal(x);
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 2; k < 60_000; k++) {
      power = power.multiply(new BigDecimal(x), DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS));
      if (power.doubleValue() < 1e-40 * x * x) {
        break;
      }
    }
    return sum;
  }

  @Test
  void itakuraAndSaitoFarFromOne() {
    for (double x : new double[] {Double.MIN_VALUE, 1e-300, 1e-9, 0.3, 0.49, 0.51, 1.49, 1.51, 7}) {
      check(itakuraSaito(new BigDecimal(x)), Cumulant.itakuraSaitoUp(x));
    }
    check(itakuraSaito(new BigDecimal(1e300)), Cumulant.itakuraSaitoUp(1e300));
  }

  @Test
  void itakuraAndSaitoOfPowersOfQuotients() {
    double[] numbers = {
      1e-300, 1e-190, 1e-130, 0x1p-400, 1e-90, 0.1, 0.98, 1, 1.7, 31, 1e90, 1e150
    };
    for (double numerator : numbers) {
      for (double denominator : new double[] {3e-120, 0.7, 1, 3, 1e10, 1e140}) {
        for (int power = 1; power <= 2; power++) {
          double value = Cumulant.itakuraSaitoUp(numerator, denominator, power);
          BigDecimal quotient =
              new BigDecimal(numerator).divide(new BigDecimal(denominator), ManyDigits.DIGITS);
          BigDecimal exact = itakuraSaito(quotient.pow(power, ManyDigits.DIGITS));
          String at = numerator + " over " + denominator + " to the " + power;
          if (exact.compareTo(new BigDecimal(1e308)) > 0) {
            assertEquals(Double.POSITIVE_INFINITY, value, at);
          } else if (exact.signum() != 0) {
            double excess = new BigDecimal(value).divide(exact, DIGITS).doubleValue() - 1;
            assertTrue(new BigDecimal(value).compareTo(exact) >= 0, at);
            assertTrue(excess <= 2e-14, at + ": " + excess);
          }
        }
      }
    }
    assertEquals(Double.POSITIVE_INFINITY, Cumulant.itakuraSaitoUp(1e300, 1e-300, 1));
    assertThrows(IllegalArgumentException.class, () -> Cumulant.itakuraSaitoUp(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Cumulant.itakuraSaitoUp(1, 0, 2));
  }

  private static BigDecimal itakuraSaito(BigDecimal x) {
    return x.subtract(BigDecimal.ONE).subtract(ManyDigits.log(x));
  }

  @Test
  void logarithmicExcesses() {
    double[] sizes = {1e-300, 1e-140, 1e-12, 1e-3, 0.49, 0.5, 0.51, 0.999};
    for (double size : sizes) {
      for (double u : new double[] {size, -size}) {
        BigDecimal one = BigDecimal.ONE;
        BigDecimal exact = itakuraSaito(one.add(new BigDecimal(u)));
        if (size < 1e-20) {
          exact = new BigDecimal(u).pow(2).divide(BigDecimal.valueOf(2));
          assertTrue(new BigDecimal(Cumulant.logExcessUp(u)).compareTo(exact) >= 0);
        } else {
          check(exact, Cumulant.logExcessUp(u));
        }
      }
    }
    check(itakuraSaito(new BigDecimal(1e9 + 1)), Cumulant.logExcessUp(1e9));
    for (double bad : new double[] {-1, -2, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> Cumulant.logExcessUp(bad));
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Cumulant.exponentialUp(1));
    assertThrows(IllegalArgumentException.class, () -> Cumulant.exponentialUp(-0.1));
    assertThrows(IllegalArgumentException.class, () -> Cumulant.poissonUp(Double.NaN));
  }

  /** Near 1, where x − 1 and ln x cancel: Σ uᵏ/k from k = 2 on at u = 1 − x, which is exact. */
  @Test
  void itakuraAndSaitoNearOne() {
    for (double off = 1e-12; off < 0.4; off *= 1.3) {
      for (double x : new double[] {1 - off, 1 + off}) {
        BigDecimal u = BigDecimal.ONE.subtract(new BigDecimal(x));
        BigDecimal power = u;
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 2; power.abs().doubleValue() > 1e-40 * off; k++) {
          power = power.multiply(u, DIGITS);
          sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS));
        }
        check(sum, Cumulant.itakuraSaitoUp(x));
      }
    }
  }
}
