package genbound.estimate.lipschitz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.network.Activation;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurveTest {

  private static final int POINTS = 200;

  @ParameterizedTest
  @EnumSource(names = {"TANH", "SIGMOID", "SOFTPLUS", "GELU", "SILU"})
  void linesAndRangesHoldOnTheirInterval(Activation s) {
    Random random = new Random(11);
    for (int trial = 0; trial < 300; trial++) {
      double l = 8 * random.nextDouble() - 5;
      double width = Math.pow(10, 1.3 - 8 * random.nextDouble() * (trial % 2));
      double u = l + width;
      Curve.Line above = Curve.above(s, l, u);
      Curve.Line below = Curve.below(s, l, u);
      Curve.Line aboveSlope = Curve.aboveSlope(s, l, u);
      Curve.Line belowSlope = Curve.belowSlope(s, l, u);
      Curve.Range values = Curve.values(s, l, u);
      Curve.Range slopes = Curve.slopes(s, l, u);
      for (int i = 0; i <= POINTS; i++) {
        double z = Math.min(u, l + width * i / POINTS);
        double value = s.value(z);
        double slope = s.slope(z);
        String at = s + " at " + z + " of [" + l + ", " + u + "]";
        assertTrue(at(above, z) >= value, at);
        assertTrue(at(below, z) <= value, at);
        assertTrue(at(aboveSlope, z) >= slope, at);
        assertTrue(at(belowSlope, z) <= slope, at);
        assertTrue(values.low() <= value && values.high() >= value, at);
        assertTrue(slopes.low() <= slope && slopes.high() >= slope, at);
      }
      if (width < 1e-3) {
        double middle = l + width / 2;
        assertEquals(s.value(middle), at(above, middle), width * width + 1e-10, "a close line");
        assertEquals(s.slope(middle), at(belowSlope, middle), width * width + 1e-10, "close too");
        assertEquals(s.slope(middle), at(aboveSlope, middle), width * width + 1e-10, "close too");
        assertEquals(slopes.low(), slopes.high(), 2e-3 * width / 1e-3 + 1e-10, "a short range");
      }
    }
  }

  @Test
  void slopesOfReluAreZeroOrOne() {
    assertEquals(new Curve.Range(1, 1), Curve.slopes(Activation.RELU, 0, 1));
    assertEquals(new Curve.Range(0, 0), Curve.slopes(Activation.RELU, -1, 0));
    assertEquals(new Curve.Range(0, 1), Curve.slopes(Activation.RELU, -1, 1));
  }

  /** The steepest point lies within a short interval, and its ends are less steep. */
  @Test
  void steepestPointInsideAShortIntervalCounts() {
    double at = Math.sqrt(2);
    for (double reach : new double[] {9e-5, 1e-4, 2e-4}) {
      Curve.Range right = Curve.slopes(Activation.GELU, at - reach, at + reach);
      assertTrue(right.high() >= Activation.GELU.slope(at), "reach " + reach);
      Curve.Range left = Curve.slopes(Activation.GELU, -at - reach, -at + reach);
      assertTrue(left.low() <= Activation.GELU.slope(-at), "reach " + reach);
    }
  }

  private static double at(Curve.Line line, double z) {
    return line.slope() * z + line.intercept();
  }

  /** The constants behind the lines: second and third derivatives, by differences of slopes. */
  @ParameterizedTest
  @EnumSource(names = {"TANH", "SIGMOID", "SOFTPLUS", "GELU", "SILU"})
  void rangesOfSlopesReachTheirExtremes(Activation s) {
    double most = -9;
    double least = 9;
    for (double z = -6; z < 6; z += 1e-3) {
      most = Math.max(most, s.slope(z));
      least = Math.min(least, s.slope(z));
    }
    Curve.Range all = Curve.slopes(s, -6, 6);
    assertEquals(most, all.high(), 5e-6);
    assertEquals(least, all.low(), 5e-6);
    double h = 1e-3;
    double second = 0;
    double third = 0;
    for (double z = -6; z < 6; z += h) {
      second = Math.max(second, Math.abs(s.slope(z + h) - s.slope(z - h)) / (2 * h));
      third = Math.max(third, Math.abs(s.slope(z + h) - 2 * s.slope(z) + s.slope(z - h)) / (h * h));
    }
    assertEquals(second, Curve.bend(s), 5e-6);
    assertEquals(third, Curve.bendOfSlope(s), 5e-5);
    assertTrue(second <= Curve.bend(s) + 1e-12);
  }
}
