package genbound.exact.pde;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BandLimitedRecursionTest {

  private static final BandLimitedRecursion ONES = new BandLimitedRecursion(1, 1, 1, 1, 1, 2, 1);

  @Test
  void doublesWhereAllConstantsAreOne() {
    for (int t = 1; t <= 60; t++) {
      double norm = Math.pow(10, ONES.after(t).logNorm());
      assertEquals(2 * (Math.pow(2, t) - 1), norm, 1e-11 * norm);
      assertEquals(0, ONES.after(t).logBand(), 1e-13);
    }
    assertEquals(2046, Math.pow(10, ONES.after(10).logNorm()), 1e-9);
    assertEquals(Double.NEGATIVE_INFINITY, ONES.after(0).logNorm());
  }

  @Test
  void followsTheFormula() {
    var recursion = new BandLimitedRecursion(0.5, 3, 2, 1.5, 1.2, 0.7, 2);
    double b = 0.3;
    double w = 1.1;
    for (int t = 0; t < 6; t++) {
      BandLimitedRecursion.Growth growth = recursion.after(t, 0.3, 1.1);
      assertEquals(Math.log10(b), growth.logNorm(), 1e-12 * (1 + Math.abs(growth.logNorm())));
      assertEquals(Math.log10(w), growth.logBand(), 1e-13);
      b += 0.5 * (3 * 1.2 * w * 1.5 * Math.pow(w * b, 2) + 0.7);
      w = Math.max(1.2 * w, 2);
    }
  }

  /** Powers above 1 make the logarithm itself grow by that factor. */
  @Test
  void powersGrowDoublyExponentially() {
    var cubic = new BandLimitedRecursion(1, 1, 3, 1, 1, 2, 1);
    assertEquals(3, cubic.after(12).logNorm() / cubic.after(11).logNorm(), 1e-3);
    assertEquals(Double.POSITIVE_INFINITY, cubic.after(1000).logNorm());
    var linear = new BandLimitedRecursion(1, 1, 1, 1, 1, 2, 1);
    assertEquals(1000 * Math.log10(2), linear.after(1000).logNorm(), 0.5);
  }

  @Test
  void constantDerivativesAddTheirBound() {
    var constant = new BandLimitedRecursion(1, 2, 0, 3, 1, 5, 1);
    assertEquals(5, Math.pow(10, constant.after(1).logNorm()), 1e-13);
    assertEquals(5 + 6 + 5, Math.pow(10, constant.after(2).logNorm()), 1e-12);
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    refused("step must be in (0, ∞), got 0", () -> new BandLimitedRecursion(0, 1, 1, 1, 1, 1, 1));
    refused(
        "power must be in [0, ∞), got -1", () -> new BandLimitedRecursion(1, 1, -1, 1, 1, 1, 1));
    refused(
        "spread must be in [1, ∞), got 0.5", () -> new BandLimitedRecursion(1, 1, 1, 1, 0.5, 1, 1));
    refused(
        "dimension must be at least 1, got 0", () -> new BandLimitedRecursion(1, 0, 1, 1, 1, 1, 1));
    refused("factor must be in (0, ∞), got 0", () -> new BandLimitedRecursion(1, 1, 1, 0, 1, 1, 1));
    refused(
        "sourceNorm must be in (0, ∞), got 0", () -> new BandLimitedRecursion(1, 1, 1, 1, 1, 0, 1));
    refused(
        "sourceBand must be in (0, ∞), got 0", () -> new BandLimitedRecursion(1, 1, 1, 1, 1, 1, 0));
    refused("steps must be in [0, 100000000], got -1", () -> ONES.after(-1));
    refused("startNorm must be in [0, ∞), got -1", () -> ONES.after(1, -1, 0));
    assertTrue(ONES.after(1).toString().startsWith("Barron norm ≤ 10^0.30103"));
  }
}
