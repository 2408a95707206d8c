package genbound.exact.pde;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonlinearityTest {

  /** Against the power series in decimal numbers: never below, and hardly above. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-3, 0.3, 0.999, 1, 1.5, 2.08, 7, 60})
  void sinesAreHyperbolic(double norm) {
    BigDecimal rest = BigDecimal.ZERO;
    BigDecimal term = new BigDecimal(norm);
    BigDecimal square = new BigDecimal(norm).pow(2);
    for (int k = 1; k < 200; k++) {
      term =
          term.multiply(square)
              .divide(BigDecimal.valueOf(2L * k * (2 * k + 1)), MathContext.DECIMAL128);
      rest = rest.add(term);
    }
    assertUp(rest, Nonlinearity.sineWithoutLinearPart(1).at(norm));
    assertUp(rest.add(new BigDecimal(norm)), Nonlinearity.sine(1).at(norm));
  }

  private static void assertUp(BigDecimal exact, double value) {
    assertEquals(exact.doubleValue(), value, 1e-14 * exact.doubleValue());
    assertTrue(new BigDecimal(value).compareTo(exact) >= 0, exact + " " + value);
  }

  @Test
  void polynomialsAndSums() {
    assertEquals(27, Nonlinearity.polynomial(0, 0, 0, 1).at(3), 1e-13);
    assertEquals(2 + 3 * 0.5 + 4 * 0.25, Nonlinearity.polynomial(2, 3, 4).at(0.5), 1e-14);
    assertEquals(0, Nonlinearity.polynomial().at(3));
    assertEquals(0, Nonlinearity.polynomial(0, 1).at(0));
    assertEquals(0, Nonlinearity.none().at(1e300));
    Nonlinearity sum = Nonlinearity.polynomial(0, 1).plus(Nonlinearity.sine(0.05));
    assertEquals(3 + 0.05 * Math.sinh(3), sum.at(3), 1e-14);
    assertTrue(sum.at(3) >= 3 + 0.05 * Math.sinh(3));
  }

  @Test
  void overflowIsInfiniteAndNeverNaN() {
    double infinity = Double.POSITIVE_INFINITY;
    assertEquals(infinity, Nonlinearity.sine(0.1).at(1000));
    assertEquals(infinity, Nonlinearity.sineWithoutLinearPart(0.1).at(1e300));
    assertEquals(0, Nonlinearity.sine(0).at(1000));
    assertEquals(infinity, Nonlinearity.polynomial(0, 0, 0, 1).at(1e300));
    assertEquals(1e-200, Nonlinearity.sine(1).at(1e-200), 1e-214);
    assertEquals(0, Nonlinearity.sineWithoutLinearPart(1).at(0));
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    refused("strength must be in [0, ∞), got -1", () -> Nonlinearity.sine(-1));
    refused("sums[1] must be in [0, ∞), got -2", () -> Nonlinearity.polynomial(1, -2));
    refused("sums must be not null, got null", () -> Nonlinearity.polynomial((double[]) null));
    refused("norm must be in [0, ∞), got -1", () -> Nonlinearity.none().at(-1));
    refused("name must be not null, got null", () -> new Nonlinearity(null, g -> g));
    refused("bound must be not null, got null", () -> new Nonlinearity("mine", null));
    refused("bound(2.0) must be in [0, ∞], got -2", () -> new Nonlinearity("mine", g -> -g).at(2));
    assertEquals(
        "polynomial with sums of coefficients [0.0, 1.0] + 0.05·sin q",
        Nonlinearity.polynomial(0, 1).plus(Nonlinearity.sine(0.05)).toString());
  }
}
