package genbound.exact.pde;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BarronNetworkTest {

  @Test
  void unitsAreTheWholeNumberFromTheQuotientOn() {
    assertEquals(1600, BarronNetwork.units(2, 1, 0.1));
    assertEquals(1600, BarronNetwork.units(2, 1, Math.nextUp(0.1)));
    assertEquals(1601, BarronNetwork.units(2, 1, Math.nextDown(0.1)));
    assertEquals(16, BarronNetwork.units(2, 1, 1));
    assertEquals(17, BarronNetwork.units(Math.nextUp(2.0), 1, 1));
    assertEquals(1, BarronNetwork.units(0, 1, 1));
    assertEquals(Double.POSITIVE_INFINITY, BarronNetwork.units(1 / 0.0, 1, 1));
    assertEquals(1, BarronNetwork.units(1e-300, 1, 1e300));
    double many = BarronNetwork.units(3.946722e15, Math.PI / 2, 0.01);
    assertEquals(1.537e36, many, 1e33);
    assertEquals(Double.POSITIVE_INFINITY, BarronNetwork.units(1e300, 1, 1e-300));
    assertTrue(BarronNetwork.units(1e100 / 3, 1, 1) >= 4e200 / 9);
  }

  @Test
  void radiusIsHalfOfTheDiagonal() {
    assertEquals(Math.PI / 2, BarronNetwork.radiusOfBox(Math.PI));
    assertEquals(Math.PI, BarronNetwork.radiusOfBox(Math.PI, Math.PI, Math.PI, Math.PI), 1e-14);
    assertEquals(2.5, BarronNetwork.radiusOfBox(3, 4), 1e-14);
    assertTrue(BarronNetwork.radiusOfBox(3, 4) >= 2.5);
  }

  @Test
  void barronNormsOfSinesAndCosines() {
    assertEquals(2, SpectralBarronNorm.ofSines(1));
    assertEquals(4, SpectralBarronNorm.ofSines(0, 0, -1), "sin 3x has 1 + 3");
    assertEquals(1, SpectralBarronNorm.ofCosines(1), "the constant 1");
    assertEquals(2, SpectralBarronNorm.ofCosines(0.5, 0, -0.5), "sin² x");
    assertTrue(2 <= Math.pow(SpectralBarronNorm.ofSines(1), 2), "a product's norm");
    double[][] frequencies = {{3, 4}, {0, 0}};
    assertEquals(2 * 6 + 5, SpectralBarronNorm.ofProducts(frequencies, new double[] {-2, 5}));
    assertEquals(0, SpectralBarronNorm.ofSines());
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    refused("norm must be in [0, ∞], got -1", () -> BarronNetwork.units(-1, 1, 1));
    refused("norm must be in [0, ∞], got NaN", () -> BarronNetwork.units(0 / 0.0, 1, 1));
    refused("radius must be in (0, ∞), got 0", () -> BarronNetwork.units(1, 0, 1));
    refused("epsilon must be in (0, ∞), got 0", () -> BarronNetwork.units(1, 1, 0));
    refused("sides must be not empty, got 0", () -> BarronNetwork.radiusOfBox());
    refused("sides[0] must be in (0, ∞), got -1", () -> BarronNetwork.radiusOfBox(-1));
    refused(
        "coefficients[1] must be finite, got NaN", () -> SpectralBarronNorm.ofSines(1, 0 / 0.0));
    refused(
        "coefficients must be 1 long, got 0",
        () -> SpectralBarronNorm.ofProducts(new double[1][1], new double[0]));
    refused(
        "frequencies[0][1] must be in [0, ∞), got -1",
        () -> SpectralBarronNorm.ofProducts(new double[][] {{1, -1}}, new double[1]));
  }
}
