package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GradedRuleTest {

  @Test
  void integratesPolynomialsOfDegree31OnOnePart() {
    GradedRule rule = new GradedRule(1, 0);
    for (int degree = 0; degree <= 31; degree++) {
      int d = degree;
      assertEquals(1.0 / (d + 1), rule.integral(x -> Math.pow(x, d)), 1e-15);
    }
  }

  @Test
  void seesStructureAtEveryScale() {
    GradedRule rule = new GradedRule(1, 64);
    for (double scale = 1; scale > 1e-15; scale /= 7) {
      double s = scale;
      double peak = Math.atan(1 / s);
      assertEquals(peak, rule.integral(x -> s / (s * s + x * x)), 4e-15 * peak, "at " + s);
      assertEquals(-Math.expm1(-1 / s), rule.integral(x -> Math.exp(-x / s) / s), 4e-15, "at " + s);
    }
  }

  @Test
  void refusesNonsense() {
    assertThrows(IllegalArgumentException.class, () -> new GradedRule(0, 3));
    assertThrows(IllegalArgumentException.class, () -> new GradedRule(1, -1));
  }
}
