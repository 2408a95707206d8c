package genbound.pacbayes;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Rate;
import genbound.evidence.Confidence;
import genbound.harness.ReferenceTable;
import org.junit.jupiter.api.Test;

class PacBayesRatesTest {

  private static final Confidence DELTA = Confidence.ofDelta(0.05);

  @Test
  void givesTheNumbersOfTheIndependentCalculation() {
    assertEquals(0.425972034768, sharpnessAware(1000), 5e-13);
    assertEquals(0.048885083041, sharpnessAware(100_000), 5e-13);
  }

  private static double sharpnessAware(long n) {
    return PacBayesRates.sharpnessAware(10, 1, 0.05, n, DELTA, 1).value();
  }

  @Test
  void isARateWhoseConstantIsTheCallers() {
    Rate rate = PacBayesRates.sharpnessAware(10, 1, 0.05, 1000, DELTA, 2);
    assertEquals(2 * sharpnessAware(1000), rate.value());
    assertTrue(rate.toString().contains("a rate, not a promise"));
  }

  @Test
  void extremeParametersGiveANumber() {
    Rate rate = PacBayesRates.sharpnessAware(Long.MAX_VALUE, 1e300, 1e-8, 2, DELTA, 1);
    assertTrue(rate.value() > 1e10);
    assertTrue(PacBayesRates.sharpnessAware(1, 0, 1, 1L << 53, DELTA, 1).value() > 0);
  }

  @Test
  void refusesBadArgumentsByName() {
    refusedFor("parameters", () -> PacBayesRates.sharpnessAware(0, 1, 1, 10, DELTA, 1));
    refusedFor("norm", () -> PacBayesRates.sharpnessAware(1, -1, 1, 10, DELTA, 1));
    refusedFor("radius", () -> PacBayesRates.sharpnessAware(1, 1, 0, 10, DELTA, 1));
    refusedFor("n", () -> PacBayesRates.sharpnessAware(1, 1, 1, 1, DELTA, 1));
    refusedFor("confidence", () -> PacBayesRates.sharpnessAware(1, 1, 1, 10, null, 1));
    refusedFor("constant", () -> PacBayesRates.sharpnessAware(1, 1, 1, 10, DELTA, 0));
  }

  @Test
  void inContextRate() {
    double rate = PacBayesRates.inContext(100, 50, 5, 1, 1).value();
    ReferenceTable.assertPrinted("0.0316227766", rate, "√(5/5000)");
    assertEquals(3 * rate, PacBayesRates.inContext(100, 50, 5, 1, 3).value(), 1e-15);
    assertEquals(2 * rate, PacBayesRates.inContext(100, 50, 5, 4, 1).value(), 1e-15);
    double whole = PacBayesRates.inContext(100, 50, 1000, 1, 1).value();
    assertEquals(0.1, whole, 1e-15, "no more than the sequence");
    refusedFor("tasks", () -> PacBayesRates.inContext(0, 50, 5, 1, 1));
    refusedFor("length", () -> PacBayesRates.inContext(1, 0, 5, 1, 1));
    refusedFor("history", () -> PacBayesRates.inContext(1, 50, 0, 1, 1));
    refusedFor("logFactor", () -> PacBayesRates.inContext(1, 50, 5, 0, 1));
    refusedFor("constant", () -> PacBayesRates.inContext(1, 50, 5, 1, -1));
  }
}
