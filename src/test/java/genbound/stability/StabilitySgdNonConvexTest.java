package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Stability;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class StabilitySgdNonConvexTest implements ExpectedContract<StabilitySgdNonConvex> {

  @Test
  void isBelowThePublishedForm() {
    for (double scale : new double[] {0.01, 0.3, 2}) {
      for (long steps : new long[] {1, 10, 100_000}) {
        double q = 2 * scale;
        double t = Math.pow(2 * scale * Math.pow(steps, q), 1 / (1 + q));
        double published = (1 + 1 / q) / 999 * t;
        double here = Stability.sgdNonConvex(scale, 1, 2, steps, 1000).certify().value();
        assertTrue(here <= published, here + " against " + published);
      }
    }
  }

  @Test
  void isNotBelowTheSummedRecursion() {
    double sum = 0;
    int steps = 300;
    for (int s = 1; s <= steps; s++) {
      double growth = 2 * 0.2 * 1.5 * 1.5 / s;
      for (int k = s + 1; k <= steps; k++) {
        growth *= 1 + 0.2 * 4 / k;
      }
      sum += Math.min(1, growth) / 50;
    }
    double bound = Stability.sgdNonConvex(0.2, 1.5, 4, steps, 50).certify().value();
    assertTrue(sum <= bound && bound < 1.5 * sum, sum + " against " + bound);
  }

  @Test
  void extremeStepsGiveExactOrFiniteValues() {
    assertEquals(0, Stability.sgdNonConvex(0, 1, 1, 10, 10).certify().value());
    double most = 1e300;
    double huge = Stability.sgdNonConvex(most, most, most, 1L << 53, 1).certify().value();
    assertEquals(0x1p53, huge, 1);
    double tiny = Stability.sgdNonConvex(1e-300, 1e-300, 1e-300, 1L << 53, 1).certify().value();
    assertTrue(tiny > 0 && tiny < 1e-200, "tiny " + tiny);
  }
}
