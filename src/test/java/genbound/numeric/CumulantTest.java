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
