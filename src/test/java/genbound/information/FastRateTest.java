package genbound.information;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FastRateTest {

  /** From (1 − r)·ln 2 on the mirrored rate is 1, and it is continuous there. */
  @Test
  void theMirroredRateHasNoHoleBelowItsEnd() {
    for (double r : new double[] {0, 0.1, 0.3, 0.5, 0.9, 0.999}) {
      double x = (1 - r) * Math.log(2) * (1 + 4e-16);
      for (int step = 0; step < 40; step++) {
        double rate = FastRate.mirroredUp(r, x);
        assertTrue(rate > 0.999_999, "r = " + r + ", x = " + x + ": " + rate);
        x = Math.nextDown(x);
      }
    }
  }
}
