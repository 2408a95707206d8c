package genbound.exact.world;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NormalThresholdsTest {

  private static final NormalThresholds STANDARD = new NormalThresholds(0, 1);

  @Test
  void disagreementIsTheMassBetween() {
    assertEquals(0.6826894921370859, STANDARD.disagreement(-1, 1), 1e-12);
    assertEquals(STANDARD.disagreement(0.2, 1), STANDARD.disagreement(1, 0.2));
    assertEquals(STANDARD.disagreement(0.2, 1), STANDARD.disagreement(-1, -0.2), 1e-15);
    var other = new NormalThresholds(3, 2);
    assertEquals(STANDARD.disagreement(-0.5, 0.25), other.disagreement(2, 3.5), 1e-15);
    assertEquals(0, STANDARD.disagreement(0.7, 0.7));
    double parts = STANDARD.disagreement(-2, 0.3) + STANDARD.disagreement(0.3, 1);
    assertEquals(STANDARD.disagreement(-2, 1), parts, 1e-12);
  }

  @Test
  void extremesAreProbabilities() {
    for (double far : new double[] {1e-300, 1, 1e300, Double.MAX_VALUE}) {
      for (double deviation : new double[] {Double.MIN_VALUE, 1, Double.MAX_VALUE}) {
        double share = new NormalThresholds(-far, deviation).disagreement(-1, far);
        assertTrue(share >= 0 && share <= 1, far + " and " + deviation);
      }
    }
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    refusedFrom("mean must be ", () -> new NormalThresholds(Double.NaN, 1));
    refusedFrom("deviation must be ", () -> new NormalThresholds(0, 0));
    double infinity = Double.POSITIVE_INFINITY;
    refusedFrom("first must be ", () -> STANDARD.disagreement(infinity, 0));
    refusedFrom("second must be ", () -> STANDARD.disagreement(0, infinity));
  }
}
