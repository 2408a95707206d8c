package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GaussLegendreTest {

  @Test
  void smoothFunctions() {
    assertEquals(Math.E - 1, GaussLegendre.equalPanels(Math::exp, 0, 1, 1), 1e-15);
    assertEquals(2, GaussLegendre.equalPanels(Math::sin, 0, Math.PI, 3), 1e-15);
    assertEquals(-2, GaussLegendre.equalPanels(Math::sin, Math.PI, 0, 3), 1e-15);
  }

  @Test
  void anyScaleNearZero() {
    for (double scale : new double[] {1, 1e-5, 1e-15, 1e-25}) {
      double integral = GaussLegendre.towardsZero(x -> Math.exp(-x / scale), 1);
      assertEquals(-scale * Math.expm1(-1 / scale), integral, 1e-14 * scale);
    }
    assertEquals(2.0 / 3, GaussLegendre.towardsZero(Math::sqrt, 1), 1e-15);
  }

  @Test
  void refusesNoInterval() {
    assertThrows(IllegalArgumentException.class, () -> GaussLegendre.towardsZero(Math::exp, 0));
    assertThrows(
        IllegalArgumentException.class, () -> GaussLegendre.equalPanels(Math::exp, 0, 1, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> GaussLegendre.equalPanels(Math::exp, 0, Double.NaN, 1));
  }
}
