package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LogGammaTest {

  private static final double EULER = 0.5772156649015328606;

  @Test
  void valueAgreesWithClosedForms() {
    assertClose(0, LogGamma.value(1));
    assertClose(0, LogGamma.value(2));
    assertClose(Math.log(Math.PI) / 2, LogGamma.value(0.5));
    assertClose(Math.log(3628800), LogGamma.value(11));
    assertClose(-Math.log(1e-300), LogGamma.value(1e-300));
    double x = 1e12; // Stirling's series, whose next term is below 1e-12
    assertClose((x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2, LogGamma.value(x));
  }

  @Test
  void derivativeAgreesWithClosedForms() {
    assertClose(-EULER, LogGamma.derivative(1));
    assertClose(1 - EULER, LogGamma.derivative(2));
    assertClose(-EULER - 2 * Math.log(2), LogGamma.derivative(0.5));
    assertClose(Math.log(1e12) - 0.5e-12, LogGamma.derivative(1e12));
    double harmonic = 0;
    for (int k = 1; k < 60; k++) {
      harmonic += 1.0 / k;
    }
    assertClose(harmonic - EULER, LogGamma.derivative(60));
  }

  @Test
  void numbersThatAreNotPositiveAreRefused() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> LogGamma.value(bad));
      assertThrows(IllegalArgumentException.class, () -> LogGamma.derivative(bad));
    }
  }

  private static void assertClose(double exact, double value) {
    assertEquals(exact, value, 1e-14 * (1 + Math.abs(exact)));
  }
}
