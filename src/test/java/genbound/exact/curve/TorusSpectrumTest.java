package genbound.exact.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed forms on one circle, and eigenvalues on two that were found by another transform. */
class TorusSpectrumTest {

  private static final TorusSpectrum FEATURES =
      TorusSpectrum.of(HierarchicalKernel.randomFeatures(2, 2), 2, 2048);

  private static final TorusSpectrum TANGENT =
      TorusSpectrum.of(HierarchicalKernel.tangent(2, 2), 2, 2048);

  @Test
  void randomFeaturesOnOneCircle() {
    var spectrum = TorusSpectrum.of(HierarchicalKernel.randomFeatures(2), 1, 1 << 14);
    double square = Math.PI * Math.PI;
    assertEquals(4 / square, spectrum.eigenvalue(0), 1e-14);
    assertEquals(0.25, spectrum.eigenvalue(1), 1e-14);
    for (int k = 2; k < 40; k += 2) {
      double root = (double) k * k - 1;
      assertEquals(4 / (square * root * root), spectrum.eigenvalue(k), 1e-14);
      assertEquals(0, spectrum.eigenvalue(k + 1), 1e-14);
    }
    assertEquals(0.4052847, spectrum.eigenvalue(0), 5e-8);
    assertEquals(0.0450316, spectrum.eigenvalue(2), 5e-8);
    assertEquals(0.00180127, spectrum.eigenvalue(-4), 5e-9);
    assertEquals(1, spectrum.sum(), 1e-13);
  }

  @Test
  void tangentOnOneCircle() {
    var spectrum = TorusSpectrum.of(HierarchicalKernel.tangent(2), 1, 1 << 16);
    double square = Math.PI * Math.PI;
    assertEquals(6 / square, spectrum.eigenvalue(0), 1e-9);
    assertEquals(0.5, spectrum.eigenvalue(1), 1e-9);
    double two = (1 + 1 / 9.0) / square + 4 / (9 * square);
    assertEquals(two, spectrum.eigenvalue(2), 1e-9);
    assertEquals(0.6079271, spectrum.eigenvalue(0), 5e-8);
    assertEquals(0.1576107, spectrum.eigenvalue(2), 5e-8);
    for (int k = 3; k < 20; k += 2) {
      assertEquals(0, spectrum.eigenvalue(k), 1e-9);
    }
    assertEquals(2, spectrum.sum(), 1e-13);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, .559217, 5e-7",
    "1, 0, .0808240, 5e-8",
    "2, 0, .0173115, 5e-8",
    "1, 1, .00584580, 5e-9"
  })
  void randomFeaturesOnTwoCircles(int first, int second, double printed, double halfUnit) {
    assertEquals(printed, FEATURES.eigenvalue(first, second), halfUnit);
    assertEquals(printed, FEATURES.eigenvalue(second, -first), halfUnit);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1.000157, 5e-7", "1, 0, .279593, 5e-7", "1, 1, .0348182, 5e-8"})
  void tangentOnTwoCircles(int first, int second, double printed, double halfUnit) {
    assertEquals(printed, TANGENT.eigenvalue(first, second), halfUnit);
  }

  @Test
  void addsUpToTheKernelOfAPointWithItself() {
    assertEquals(1, FEATURES.sum(), 1e-12);
    assertEquals(3, TANGENT.sum(), 1e-12);
    var three = TorusSpectrum.of(HierarchicalKernel.tangent(2), 3, 16);
    assertEquals(2, three.sum(), 1e-13);
  }

  /** Within one patch like k^−(2ν + 1), over both like k^−(2ν + 2). */
  @Test
  void fallsAsTheTheorySays() {
    assertEquals(-4.01, slope(FEATURES, 0), 0.005);
    assertEquals(-2.03, slope(TANGENT, 0), 0.005);
    assertEquals(-4.98, slope(FEATURES, 1), 0.005);
    assertEquals(-2.99, slope(TANGENT, 1), 0.005);
  }

  /** The least-squares slope in logarithms over even k in [16, 128]. */
  private static double slope(TorusSpectrum spectrum, int diagonal) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int k = 16; k <= 128; k += 2) {
      double u = Math.log(k);
      double v = Math.log(spectrum.eigenvalue(k, diagonal * k));
      n++;
      x += u;
      y += v;
      xx += u * u;
      xy += u * v;
    }
    return (n * xy - x * y) / (n * xx - x * x);
  }

  @Test
  void patchesOfOneGroupAreEqualAndOthersAreNot() {
    var spectrum = TorusSpectrum.of(HierarchicalKernel.tangent(2, 2, 2), 4, 16);
    assertEquals(spectrum.eigenvalue(1, 2, 0, 0), spectrum.eigenvalue(0, 0, 2, 1), 1e-15);
    double apart = spectrum.eigenvalue(1, 0, 2, 0);
    assertEquals(apart, spectrum.eigenvalue(0, 1, 0, 2), 1e-15);
    double together = spectrum.eigenvalue(1, 2, 0, 0);
    assertEquals(1, Math.signum(together - apart));
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    HierarchicalKernel kernel = HierarchicalKernel.tangent(2, 2);
    refused(() -> TorusSpectrum.of(HierarchicalKernel.tangent(3), 1, 16));
    refused(() -> TorusSpectrum.of(kernel, 3, 16));
    refused(() -> TorusSpectrum.of(kernel, 2, 100));
    refused(() -> TorusSpectrum.of(kernel, 4, 2048));
    refused(() -> TANGENT.eigenvalue(1));
    refused(() -> TANGENT.eigenvalue(1, 2000));
  }

  private static void refused(Runnable call) {
    assertThrows(IllegalArgumentException.class, call::run);
  }
}
