package genbound.estimate.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

  /** Values and slopes at 1 and −2, by mpmath with 30 digits. */
  @Test
  void valuesAreKnown() {
    check(Activation.IDENTITY, 1, 1, -2, 1);
    check(Activation.RELU, 1, 1, 0, 0);
    check(
        Activation.TANH,
        0.761594155955764888,
        0.419974341614026069,
        -0.964027580075816884,
        0.0706508248531644658);
    check(
        Activation.SIGMOID,
        0.731058578630004879,
        0.196611933241481853,
        0.119202922022117556,
        0.104993585403506517);
    check(
        Activation.SOFTPLUS,
        1.31326168751822283,
        0.731058578630004879,
        0.126928011042972496,
        0.119202922022117556);
    check(
        Activation.GELU,
        0.841344746068542949,
        1.08331547058768629,
        -0.0455002638963584144,
        -0.0852318010781968967);
    check(
        Activation.SILU,
        0.731058578630004879,
        0.927670511871486732,
        -0.238405844044235120,
        -0.0907842487848954555);
  }

  private static void check(
      Activation s, double valueAt1, double slopeAt1, double valueAtMinus2, double slopeAtMinus2) {
    assertEquals(valueAt1, s.value(1), s.errorAt(1), s + "");
    assertEquals(slopeAt1, s.slope(1), s.errorAt(1), s + "");
    assertEquals(valueAtMinus2, s.value(-2), s.errorAt(-2), s + "");
    assertEquals(slopeAtMinus2, s.slope(-2), s.errorAt(-2), s + "");
  }

  @ParameterizedTest
  @EnumSource
  void slopesAreThoseOfValues(Activation s) {
    for (double z = -6.05; z < 6; z += 0.1) {
      double slope = (s.value(z + 1e-5) - s.value(z - 1e-5)) / 2e-5;
      assertEquals(slope, s.slope(z), 2e-6, s + " at " + z);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingOverflows(Activation s) {
    for (double z : new double[] {-1e300, -800, -40, 0, 40, 800, 1e300}) {
      assertTrue(Double.isFinite(s.value(z)), s + " at " + z);
      assertTrue(Math.abs(s.slope(z)) < 1.2, s + " at " + z);
    }
  }
}
