package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BennettFunctionTest {

  @Test
  void seriesAndClosedFormMeet() {
    double below = BennettFunction.value(0.1);
    double above = BennettFunction.value(Math.nextUp(0.1));
    assertEquals(below, above, 1e-15);
    assertEquals(0.5e-20, BennettFunction.value(1e-10), 1e-30);
  }

  @Test
  void radiusSolvesItsEquation() {
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      double variance = Math.exp(-600 * random.nextDouble());
      double epsilon = Math.exp(12 - 40 * random.nextDouble());
      double radius = BennettFunction.scaledInverseUp(variance, epsilon);
      double u = radius / variance;
      if (u < 1e300) {
        double solved = variance * BennettFunction.value(u);
        assertEquals(1, solved / epsilon, 1e-13, variance + " " + epsilon);
        assertTrue(solved >= epsilon, variance + " " + epsilon);
      }
    }
  }

  @Test
  void shrinksSteadilyToNothingWithTheVariance() {
    double before = BennettFunction.scaledInverseUp(0.25, 0.01);
    for (double variance = 0.125; variance > 0; variance /= 2) {
      double radius = BennettFunction.scaledInverseUp(variance, 0.01);
      assertTrue(radius > 0 && radius <= before * (1 + 1e-14), variance + ": " + radius);
      before = radius;
    }
    for (double epsilon : new double[] {Double.MIN_VALUE, 1e-320, 1e-200}) {
      double radius = BennettFunction.scaledInverseUp(4, epsilon);
      assertTrue(radius / 2 * (radius / epsilon) >= 4, epsilon + ": " + radius);
    }
    assertEquals(0, BennettFunction.scaledInverseUp(0, 0.01));
    assertEquals(0, BennettFunction.scaledInverseUp(0.25, 0));
  }
}
