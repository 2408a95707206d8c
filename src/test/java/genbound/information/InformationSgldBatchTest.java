package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossTail;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InformationSgldBatchTest implements LangevinContract<InformationSgldBatch> {

  private static double value(long batch) {
    List<Double> thousand = Collections.nCopies(1000, 0.1);
    List<Double> noises = Collections.nCopies(1000, 1.0);
    return Information.sgldBatch(thousand, noises, 1, batch, 100, 10_000, LossTail.unit())
        .certify()
        .value();
  }

  @Test
  void batchesOfOneAreTheWholeUpdate() {
    List<Double> thousand = Collections.nCopies(1000, 0.1);
    List<Double> noises = Collections.nCopies(1000, 1.0);
    double whole =
        Information.sgld(thousand, noises, 1, 100, 10_000, LossTail.unit()).certify().value();
    assertEquals(whole, value(1), 1e-15);
  }

  @Test
  void fallsAsTheRootOfTheBatch() {
    assertEquals(0.0158, value(1), 1e-4);
    assertEquals(0.00158, value(100), 1e-5);
    assertEquals(0.000158, value(10_000), 1e-6);
    assertTrue(value(2) < value(1));
  }

  @Test
  void aBatchLargerThanTheSampleIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> value(10_001));
    assertThrows(IllegalArgumentException.class, () -> value(0));
  }

  /**
   * One step on all n examples in one dimension: the hypothesis is Gaussian given the sample, whose
   * examples are ±1, and what it tells about one example is at most the capacity of its channel.
   */
  @Test
  void oneStepTellsAboutAnExampleNoMoreThanItsChannel() {
    double noise = 0.5;
    double signal = 0.25;
    double tells = informationOfASign(signal, noise);
    double allowed = Math.log1p(signal * signal / (noise * noise)) / 2;
    assertTrue(tells <= allowed && tells > 0.8 * allowed, () -> tells + " of " + allowed);
    var bound = Information.sgldBatch(List.of(1.0), List.of(noise), 1, 4, 1, 4, LossTail.unit());
    assertEquals(allowed * 4, bound.information(), 1e-14);
  }

  /** I(X; aX + sN) for a fair sign X, by the trapezoidal rule. */
  private static double informationOfASign(double a, double s) {
    double sum = 0;
    double step = s / 200;
    for (double y = -a - 12 * s; y <= a + 12 * s; y += step) {
      double plus = density((y - a) / s) / s;
      double minus = density((y + a) / s) / s;
      double mean = (plus + minus) / 2;
      sum += step * (plus * Math.log(plus / mean) + minus * Math.log(minus / mean)) / 2;
    }
    return sum;
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
