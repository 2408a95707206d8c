package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GaussLegendreTest {

  @Test
  void smoothFunctions() {
    assertEquals(Math.E - 1, GaussLegendre.equalPanels(0, 1, 1).integral(Math::exp), 1e-15);
    assertEquals(2, GaussLegendre.equalPanels(0, Math.PI, 3).integral(Math::sin), 1e-15);
    assertEquals(-2, GaussLegendre.equalPanels(Math.PI, 0, 3).integral(Math::sin), 1e-15);
    assertEquals(10.5, GaussLegendre.equalPanels(2, 5, 4).integral(x -> x), 1e-14);
  }

  @Test
  void pointsAscendInTheIntervalAndTheirWeightsAreThoseOfTheIntegral() {
    GaussLegendre rule = GaussLegendre.equalPanels(2, 5, 2);
    double before = 2;
    double sum = 0;
    for (int i = 0; i < rule.size(); i++) {
      assertTrue(rule.point(i) > before && rule.point(i) < 5);
      assertTrue(rule.weight(i) > 0);
      before = rule.point(i);
      sum += rule.weight(i) * before * before;
    }
    assertEquals(39, sum, 1e-13);
  }

  @Test
  void polynomialsOnOnePanel() {
    GaussLegendre rule = GaussLegendre.towardsZero(1, 0);
    for (int degree = 0; degree <= 63; degree++) {
      int d = degree;
      assertEquals(1.0 / (d + 1), rule.integral(x -> Math.pow(x, d)), 1e-15);
    }
    assertEquals(32, rule.size());
    assertEquals("Gauss–Legendre quadrature of 32 points", rule.toString());
  }

  @Test
  void anyScaleNearZero() {
    GaussLegendre rule = GaussLegendre.towardsZero(1, 140);
    for (double scale = 1; scale > 1e-30; scale /= 7) {
      double s = scale;
      double peak = Math.atan(1 / s);
      assertEquals(peak, rule.integral(x -> s / (s * s + x * x)), 4e-15 * peak, "at " + s);
      assertEquals(-Math.expm1(-1 / s), rule.integral(x -> Math.exp(-x / s) / s), 4e-15, "at " + s);
    }
    assertEquals(2.0 / 3, rule.integral(Math::sqrt), 1e-15);
  }

  @Test
  void refusesNoInterval() {
    assertThrows(IllegalArgumentException.class, () -> GaussLegendre.towardsZero(0, 3));
    assertThrows(IllegalArgumentException.class, () -> GaussLegendre.towardsZero(1, -1));
    assertThrows(IllegalArgumentException.class, () -> GaussLegendre.equalPanels(0, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> GaussLegendre.equalPanels(0, Double.NaN, 1));
  }
}
