package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    }
    assertEquals(0, Cumulant.poissonUp(0));
    assertEquals(0, Cumulant.exponentialUp(0));
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
  void refusesArgumentsOutsideTheDomain() {
    assertThrows(IllegalArgumentException.class, () -> Cumulant.exponentialUp(1));
    assertThrows(IllegalArgumentException.class, () -> Cumulant.exponentialUp(-0.1));
    assertThrows(IllegalArgumentException.class, () -> Cumulant.poissonUp(Double.NaN));
  }
}
