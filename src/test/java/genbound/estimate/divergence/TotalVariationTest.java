package genbound.estimate.divergence;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TotalVariationTest {

  @Test
  void neverBelowTheTruthWhereItUnderflows() {
    assertTrue(TotalVariation.fromDivergence(Double.MIN_VALUE) >= 1.57e-162);
    assertTrue(TotalVariation.gaussianShift(Double.MIN_VALUE, 1) >= Double.MIN_VALUE);
    assertTrue(TotalVariation.gaussianShift(1e-10, Double.MAX_VALUE) > 0);
  }

  @Test
  void fromDivergences() {
    assertEquals(0, TotalVariation.fromDivergence(0));
    assertEquals(0.1, TotalVariation.fromDivergence(0.02), 1e-15);
    assertEquals(Math.sqrt(1 - Math.exp(-3)), TotalVariation.fromDivergence(3), 1e-15);
    assertEquals(1, TotalVariation.fromDivergence(1e9));
    assertEquals(0.1, TotalVariation.ofDraws(0.0002, 100), 1e-15);
    assertEquals(0, TotalVariation.ofDraws(5, 0));
    assertEquals(1, TotalVariation.ofDraws(Double.MAX_VALUE, Long.MAX_VALUE));
    refusedFor("divergence", () -> TotalVariation.fromDivergence(-1));
    refusedFor("divergence", () -> TotalVariation.ofDraws(-1, 1));
    refusedFor("draws", () -> TotalVariation.ofDraws(1, -1));
    refusedFor("distance", () -> TotalVariation.gaussianShift(-1, 1));
    refusedFor("sd", () -> TotalVariation.gaussianShift(1, 0));
  }

  /** 2Φ(d/2) − 1, and below what KL = d²/2 says of it. */
  @Test
  void ofShiftedGaussians() {
    assertEquals(0, TotalVariation.gaussianShift(0, 2));
    assertEquals(0.38292492254802621, TotalVariation.gaussianShift(2, 2), 1e-11);
    assertEquals(1, TotalVariation.gaussianShift(Double.MAX_VALUE, 1e-300));
    for (double d = 1e-9; d < 50; d *= 1.5) {
      double exact = TotalVariation.gaussianShift(d, 1);
      assertTrue(exact <= TotalVariation.fromDivergence(d * d / 2), "d = " + d);
      assertTrue(exact >= d / Math.sqrt(2 * Math.PI) * (1 - d * d / 24), "d = " + d);
    }
  }
}
