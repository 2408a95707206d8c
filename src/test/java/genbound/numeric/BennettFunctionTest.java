package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BennettFunctionTest {

  @Test
  void seriesAndClosedFormMeet() {
    double below = BennettFunction.value(0.1);
    double above = BennettFunction.value(Math.nextUp(0.1));
    assertEquals(below, above, 1e-15);
    assertEquals(0.5e-20, BennettFunction.value(1e-10), 1e-30);
  }

  @Test
  void radiusSolvesItsEquation() {
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      double variance = Math.exp(-600 * random.nextDouble());
      double epsilon = Math.exp(12 - 40 * random.nextDouble());
      double radius = BennettFunction.scaledInverseUp(variance, epsilon);
      double u = radius / variance;
      if (u < 1e300) {
        double solved = variance * BennettFunction.value(u);
        assertEquals(1, solved / epsilon, 1e-13, variance + " " + epsilon);
        assertTrue(solved >= epsilon, variance + " " + epsilon);
      }
    }
  }

  /** ε = σ²·h(u) = (σ² + r)·ln(1 + r/σ²) − r at the exact radius r, and it grows with r. */
  @Test
  void radiusIsNeverBelowTheExactOneAndCloseToIt() {
    double[] variances = {4e-324, 1e-310, 1e-290, 1e-100, 1e-12, 1e-4, 0.25, 3, 1e8};
    for (double variance : variances) {
      for (double epsilon : new double[] {1e-60, 1e-45, 1e-30, 1e-9, 1e-3, 0.2, 7, 1e4, 1e12}) {
        double radius = BennettFunction.scaledInverseUp(variance, epsilon);
        double inner = radius * (1 - 2e-14);
        String at = variance + " and " + epsilon;
        assertTrue(scaled(variance, radius).compareTo(new BigDecimal(epsilon)) >= 0, at);
        assertTrue(scaled(variance, inner).compareTo(new BigDecimal(epsilon)) <= 0, at);
      }
    }
  }

  private static BigDecimal scaled(double variance, double radius) {
    BigDecimal square = new BigDecimal(variance);
    BigDecimal r = new BigDecimal(radius);
    BigDecimal u = r.divide(square, new MathContext(120));
    if (u.doubleValue() < 1e-8) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal power = u;
      for (int k = 2; k < 8; k++) {
        power = power.multiply(u, ManyDigits.DIGITS);
        BigDecimal term = power.divide(BigDecimal.valueOf(k * (k - 1)), ManyDigits.DIGITS);
        sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
      }
      return sum.multiply(square);
    }
    return square.add(r).multiply(ManyDigits.log(BigDecimal.ONE.add(u))).subtract(r);
  }

  @Test
  void valueIsRightToTheLastDigits() {
    for (double u :
        new double[] {1e-6, 0.003, 0.0999, 0.1, Math.nextUp(0.1), 0.11, 1, 1e3, 1e200}) {
      double exact = scaled(1, u).doubleValue();
      assertEquals(exact, BennettFunction.value(u), 4e-15 * exact, "at " + u);
    }
  }

  @Test
  void shrinksSteadilyToNothingWithTheVariance() {
    double before = BennettFunction.scaledInverseUp(0.25, 0.01);
    for (double variance = 0.125; variance > 0; variance /= 2) {
      double radius = BennettFunction.scaledInverseUp(variance, 0.01);
      assertTrue(radius > 0 && radius <= before * (1 + 1e-14), variance + ": " + radius);
      before = radius;
    }
    for (double epsilon : new double[] {Double.MIN_VALUE, 1e-320, 1e-200}) {
      double radius = BennettFunction.scaledInverseUp(4, epsilon);
      assertTrue(radius / 2 * (radius / epsilon) >= 4, epsilon + ": " + radius);
    }
    assertEquals(0, BennettFunction.scaledInverseUp(0, 0.01));
    assertEquals(0, BennettFunction.scaledInverseUp(0.25, 0));
  }
}
