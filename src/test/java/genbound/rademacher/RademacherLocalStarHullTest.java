package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.evidence.Confidence;
import genbound.harness.HighProbabilityContract;
import org.junit.jupiter.api.Test;

class RademacherLocalStarHullTest implements HighProbabilityContract<RademacherLocalStarHull> {

  /** What is certified without an error; y = ln(1/δ)/n. */
  private static double value(double fixedPoint, double bernstein, double trade, double y) {
    var none = Evidence.errors(0, 1_000_000);
    return Rademacher.localStarHull(none, fixedPoint, bernstein, trade)
        .at(Confidence.ofLogInverseDelta(1_000_000 * y))
        .value();
  }

  @Test
  void isBelowTheConstantsThatWerePrinted() {
    assertEquals(0.0050, value(1e-4, 1, 2, 3e-4), 5e-5);
    assertEquals(0.0135, value(1e-3, 1, 2, 1e-4), 5e-5);
    assertEquals(0.00029, value(1e-5, 1, 2, 1e-5), 5e-6);
    assertTrue(value(1e-4, 1, 2, 3e-4) < printed(1e-4, 1, 2, 3e-4));
  }

  /** The constants 6, 5 and 11 do not follow from the argument: at B·K = 10 the root is above. */
  @Test
  void isAboveThemWhereTheyAreNotProved() {
    assertTrue(value(1e-4, 1, 10, 7e-5) > 1.01 * printed(1e-4, 1, 10, 7e-5));
  }

  private static double printed(double fixedPoint, double bernstein, double trade, double y) {
    return 6 * trade / bernstein * fixedPoint + y * (11 + 5 * bernstein * trade);
  }
}
