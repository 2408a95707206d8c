package genbound.estimate.lipschitz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class InputNormTest {

  @Test
  void gradientsAreMeasuredInTheDualNorm() {
    double[] gradient = {3, 4};
    assertEquals(7, InputNorm.LARGEST.gradientUp(gradient));
    assertEquals(5, InputNorm.EUCLIDEAN.gradientUp(gradient), 1e-13);
    assertEquals(4, InputNorm.SUM.gradientUp(gradient));
    assertEquals(Math.cbrt(27 + 64), new InputNorm(1.5).gradientUp(gradient), 1e-13);
    assertEquals(
        "ℓ∞ ℓ2 ℓ1.5", InputNorm.LARGEST + " " + InputNorm.EUCLIDEAN + " " + new InputNorm(1.5));
  }

  @Test
  void endsAreOnTheirSides() {
    Random random = new Random(2);
    for (double p : new double[] {1, 1.001, 1.5, 2, 7, 1e9, Double.POSITIVE_INFINITY}) {
      InputNorm norm = new InputNorm(p);
      for (int trial = 0; trial < 200; trial++) {
        double[] v = random.doubles(5, 0, 10).toArray();
        double up = norm.gradientUp(v);
        double down = norm.gradientDown(v);
        assertTrue(down <= up, norm + "");
        assertEquals(up, down, 1e-11 * up, norm + "");
        double[] along = norm.steepest(v);
        double product = 0;
        for (int i = 0; i < 5; i++) {
          product += along[i] * v[i];
        }
        assertEquals(up, product, 1e-5 * up, "Hölder's inequality is met by the steepest, " + p);
      }
      assertEquals(0, norm.gradientUp(new double[5]));
      assertEquals(1e200, norm.gradientUp(new double[] {1e200, 0}), 1e186, norm + "");
    }
  }

  @Test
  void steepestOfNoGradientStays() {
    for (InputNorm norm : new InputNorm[] {InputNorm.LARGEST, InputNorm.EUCLIDEAN, InputNorm.SUM}) {
      assertArrayEquals(new double[2], norm.steepest(new double[2]));
    }
  }

  @Test
  void exponentsBelowOneAreRefused() {
    for (double p : new double[] {0.5, Double.NaN, -1}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> new InputNorm(p)).getMessage();
      assertTrue(message.startsWith("p must be in [1, ∞], got "), message);
    }
  }
}
