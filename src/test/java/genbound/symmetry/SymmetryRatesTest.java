package genbound.symmetry;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import org.junit.jupiter.api.Test;

class SymmetryRatesTest {

  @Test
  void aGroupActsLikeMoreExamples() {
    assertEquals(0.25, SymmetryRates.sampleGain(8, 2, 2, 1).value(), 1e-15);
    assertEquals(0.75, SymmetryRates.sampleGain(8, 2, 2, 3).value(), 1e-15);
    assertEquals(1, SymmetryRates.sampleGain(1, 0.5, 7, 1).value());
    String line = SymmetryRates.sampleGain(8, 2, 2, 1).toString();
    assertTrue(line.contains("not a promise"), line);
  }

  @Test
  void quotientSpaceRateHasClosedForm() {
    Confidence confidence = Confidence.ofLogInverseDelta(2);
    double value = SymmetryRates.quotientSpace(100, 4, 2, confidence, 16).value();
    assertEquals(2 * 0.1 + 0.2, value, 1e-15);
  }

  @Test
  void quotientWavesAreCountedExactly() {
    for (long order = 1; order <= 7; order++) {
      for (int limit = 0; limit <= 200; limit++) {
        long count = 1;
        for (long frequency = 1; frequency * frequency <= limit; frequency++) {
          count += frequency % order == 0 ? 2 : 0;
        }
        assertEquals(count, SymmetryRates.invariantWaves(order, limit));
      }
    }
    assertEquals(5, SymmetryRates.invariantWaves(1, 8.99));
    assertEquals(1, SymmetryRates.invariantWaves(Integer.MAX_VALUE, 0x1p53));
    assertEquals(2 * 94_906_265L + 1, SymmetryRates.invariantWaves(1, 0x1p53));
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    refusedFrom("order must be", () -> SymmetryRates.sampleGain(0.5, 1, 1, 1));
    refusedFrom("smoothness must be", () -> SymmetryRates.sampleGain(2, 0, 1, 1));
    refusedFrom("dimension must be", () -> SymmetryRates.sampleGain(2, 1, 0, 1));
    refusedFrom("constant must be", () -> SymmetryRates.sampleGain(2, 1, 1, 0));
    refusedFrom(
        "order must be in [1, ∞), got 0.5",
        () -> SymmetryRates.quotientSpace(100, 0.5, 2, Confidence.ofDelta(0.1), 1));
    refusedFrom("limit must be", () -> SymmetryRates.invariantWaves(2, Double.NaN));
  }
}
