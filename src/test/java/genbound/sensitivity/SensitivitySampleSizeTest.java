package genbound.sensitivity;

import static genbound.harness.ReferenceTable.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Quantity;
import genbound.evidence.Confidence;
import org.junit.jupiter.api.Test;

class SensitivitySampleSizeTest {

  private static final Confidence SURE = Confidence.ofDelta(0.05);

  @Test
  void sampleSizeForOneVectorMatchesPrintedValues() {
    assertPrinted("34.429542", SensitivitySampleSize.fixedPoint(0.5, SURE).density(), 0.5);
    assertPrinted("762.368421", SensitivitySampleSize.fixedPoint(0.1, SURE).density(), 0.1);
    double least = 2 * (1 + 0.5 / 3) * (SURE.logInverseDelta() + Math.log(2)) / 0.25;
    assertTrue(SensitivitySampleSize.fixedPoint(0.5, SURE).density() >= least * (1 - 1e-16));
    assertEquals(Double.MAX_VALUE, SensitivitySampleSize.fixedPoint(1e-200, SURE).density());
  }

  /** The net at one γ, worked out here: h = (1 − γ)(1 + ε)^(1/p) − 1 and ε′ = (1 + h)ᵖ − 1. */
  @Test
  void uniformNetIsTheLeastOverTheNets() {
    for (double p : new double[] {1, 1.5, 2, 4, 10}) {
      double found = SensitivitySampleSize.uniformNet(0.5, SURE, 4, p).density();
      double least = Double.MAX_VALUE;
      for (double gamma = 1e-4; gamma < 0.5; gamma += 1e-4) {
        double h = (1 - gamma) * Math.pow(1.5, 1 / p) - 1;
        double k = 1 - Math.pow(0.5, 1 / p) - gamma * Math.pow(1.5, 1 / p);
        if (h > 0 && k > 0) {
          double points = 4 * Math.log(1 + 2 / gamma);
          double price = SURE.logInverseDelta() + Math.log(2) + points;
          double left = Math.min(Math.pow(1 + h, p) - 1, 1 - Math.pow(1 - k, p));
          least = Math.min(least, 2 * (1 + left / 3) * price / (left * left));
        }
      }
      assertTrue(found >= least * (1 - 1e-5) && found <= least * 1.01, found + " for " + least);
    }
  }

  @Test
  void sampleSizeGrowsWithTheStrengthOfThePromise() {
    double fixed = SensitivitySampleSize.fixedPoint(0.2, SURE).density();
    double before = fixed;
    for (long rank : new long[] {1, 2, 10, 1000}) {
      SensitivitySampleSize size = SensitivitySampleSize.uniformNet(0.2, SURE, rank, 3);
      assertTrue(size.density() > before, size::toString);
      assertTrue(size.uniform());
      before = size.density();
    }
    double surer = SensitivitySampleSize.fixedPoint(0.2, Confidence.ofDelta(0.01)).density();
    assertTrue(surer > fixed);
    for (double p : new double[] {1, 1e3, 1e9}) {
      double density = SensitivitySampleSize.uniformNet(1e-6, SURE, 3, p).density();
      assertTrue(density > 1e12 && density <= Double.MAX_VALUE, density + " at p = " + p);
    }
  }

  @Test
  void whatWasAskedForIsTold() {
    SensitivitySampleSize size = SensitivitySampleSize.fixedPoint(0.5, SURE);
    assertEquals(0.5, size.epsilon());
    assertEquals(SURE, size.confidence());
    assertFalse(size.uniform());
    assertEquals(3 * size.density(), size.expectedRows(3), 1e-12);
    assertEquals(Double.MAX_VALUE, size.expectedRows(1e308));
  }

  @Test
  void ratesPromiseNothing() {
    var below = SensitivitySampleSize.rate(0.5, 9, 1, 2);
    assertEquals(2 * 81 / 0.25, below.value(), 1e-9);
    assertEquals(Quantity.SAMPLE_SIZE, below.quantity());
    assertEquals(27 / 0.25, SensitivitySampleSize.rate(0.5, 9, 4, 1).value(), 1e-9);
    assertEquals(16 / 0.25, SensitivitySampleSize.rate(0.5, 8, 1.5, 1).value(), 1e-9);
    assertEquals(0, SensitivitySampleSize.rate(1e-200, 0, 1, 1).value());
    assertEquals(9 / 0.25, SensitivitySampleSize.rate(0.5, 9, 2, 1).value(), 1e-9);
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedAndTextIsReadable() {
    assertThrows(IllegalArgumentException.class, () -> SensitivitySampleSize.fixedPoint(1, SURE));
    assertThrows(
        IllegalArgumentException.class, () -> SensitivitySampleSize.uniformNet(0.5, SURE, 0, 2));
    assertThrows(
        IllegalArgumentException.class, () -> SensitivitySampleSize.uniformNet(0.5, SURE, 2, 0.5));
    assertEquals(0, SensitivitySampleSize.class.getConstructors().length, "no promise by hand");
    String line = SensitivitySampleSize.fixedPoint(0.5, SURE).toString();
    assertFalse(line.contains("<"), line);
    assertTrue(line.contains("each x by itself within ε = 0.5 with probability ≥ 0.95"), line);
  }
}
