package genbound.estimate.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import org.junit.jupiter.api.Test;

class MonteCarloMeanTest {

  private static MonteCarloMean of(LossRange range, double... draws) {
    return new MonteCarloMean(new LossAccumulator(range).addAll("draws", draws).result());
  }

  private static double kl(double p, double q) {
    return p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q));
  }

  /** Their relative entropies from the mean, in units of the range, are both ln(1/δ)/m. */
  @Test
  void endsAreThoseOfChernoffAndHoeffding() {
    LossRange range = new LossRange(-1, 3);
    double[] draws = new double[40];
    for (int i = 0; i < 40; i++) {
      draws[i] = i % 4 == 0 ? 2 : -0.5;
    }
    MonteCarloMean mean = of(range, draws);
    assertEquals(0.125, mean.point(), 1e-15);
    assertEquals(range, mean.range());
    assertFalse(mean.isExact());
    double unit = 1.125 / 4;
    for (double delta : new double[] {0.5, 0.05, 1e-6}) {
      double high = (mean.upper(Confidence.ofDelta(delta)) + 1) / 4;
      double low = (mean.lower(Confidence.ofDelta(delta)) + 1) / 4;
      assertTrue(low < unit && unit < high);
      assertEquals(Math.log(1 / delta) / 40, kl(unit, high), 1e-12);
      assertEquals(Math.log(1 / delta) / 40, kl(unit, low), 1e-12);
    }
  }

  @Test
  void drawsThatAllAgreeHaveClosedForms() {
    MonteCarloMean zero = of(LossRange.UNIT, new double[10]);
    Confidence confidence = Confidence.ofDelta(0.05);
    assertEquals(1 - Math.pow(0.05, 0.1), zero.upper(confidence), 1e-13);
    assertTrue(zero.upper(confidence) >= 1 - Math.pow(0.05, 0.1));
    assertEquals(0, zero.lower(confidence));
    MonteCarloMean one = of(LossRange.UNIT, 1, 1, 1);
    assertEquals(1, one.upper(confidence));
    assertEquals(Math.pow(0.05, 1 / 3.0), one.lower(confidence), 1e-13);
    assertTrue(one.lower(confidence) <= Math.pow(0.05, 1 / 3.0));
    assertEquals("Monte-Carlo mean of " + one.draws(), one.toString());
    assertThrows(IllegalArgumentException.class, () -> new MonteCarloMean(null));
  }
}
