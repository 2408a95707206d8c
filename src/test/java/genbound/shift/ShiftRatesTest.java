package genbound.shift;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Rate;
import genbound.evidence.Confidence;
import genbound.harness.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftRatesTest {

  private static final Confidence SURE = Confidence.ofDelta(0.05);

  private static Rate robust(ShiftRates rates) {
    return rates.robustExcess(1, 1, 1, SURE, 1);
  }

  private static Rate excess(ShiftRates rates) {
    return rates.excess(1, 1, 1, 1, SURE, 1);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 5.36116754884", "0, 2.32862581465"})
  void robustExcessAtTheSizeOfTheExperiment(double distance, String value) {
    var rates = new ShiftRates(200, 20, 10_000, distance);
    ReferenceTable.assertPrinted(value, robust(rates).value(), rates);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 10000, 1.33046255033",
    "0, 10000, 1.08468996106",
    "0, 0, 1.82176661511",
  })
  void excessAtTheSizeOfTheExperiment(double distance, long unlabelled, String value) {
    var rates = new ShiftRates(200, 20, unlabelled, distance);
    ReferenceTable.assertPrinted(value, excess(rates).value(), rates);
  }

  /** Norms and deviations that all differ; the second through one logarithm, in 40 digits. */
  @Test
  void ratesOfClassesOfOtherSizes() {
    var rates = new ShiftRates(200, 20, 10_000, 0.5);
    var robust = rates.robustExcess(2, 1.5, 0.75, SURE, 1);
    ReferenceTable.assertPrinted("6.625249014627", robust.value(), rates);
    var excess = rates.excess(2, 1.5, 0.5, 3, SURE, 1);
    ReferenceTable.assertPrinted("1.283367587968", excess.value(), rates);
  }

  @Test
  void unlimitedUnlabelledExamplesLeaveTheLabelledOnes() {
    var rates = new ShiftRates(200, 20, 1L << 53, 0);
    double left = Math.sqrt(2 * Math.log(20) / 20);
    ReferenceTable.assertPrinted(".547332830511", left, "limit");
    assertEquals(left, excess(rates).value(), 0.02);
    double part = excess(new ShiftRates(200, 20, 1L << 40, 0)).value() - left;
    double more = excess(new ShiftRates(200, 20, 1L << 48, 0)).value() - left;
    assertEquals(2, part / more, 1e-6, "the 8th root of the unlabelled examples");
  }

  @Test
  void theConstantMultiplies() {
    var rates = new ShiftRates(200, 20, 10_000, 0.5);
    assertEquals(3 * robust(rates).value(), rates.robustExcess(1, 1, 1, SURE, 3).value(), 1e-12);
    String line = robust(rates).toString();
    assertTrue(line.contains("a rate, not a promise"), line);
  }

  @Test
  void regimesCompareWithTheCallersConstants() {
    assertTrue(new ShiftRates(200, 20, 2, 10).beatsLabelledAlone(1, 1));
    assertFalse(new ShiftRates(200, 20, 1, 10).beatsLabelledAlone(1, 1));
    assertFalse(new ShiftRates(200, 20, 2, 10.1).beatsLabelledAlone(1, 1));
    assertTrue(new ShiftRates(10, 20, 1000, 0.1).isDimensionFree(1, 1));
    assertFalse(new ShiftRates(10, 20, 999, 0.1).isDimensionFree(1, 1));
    assertFalse(new ShiftRates(10, 20, 1000, 0.11).isDimensionFree(1, 1));
  }

  @Test
  void sizesForAnExcess() {
    assertEquals(2000, ShiftRates.labelledNeeded(200, 0.1, 1).value(), 1e-9);
    assertEquals(20_000, ShiftRates.labelledAloneNeeded(200, 0.1, 1).value(), 1e-8);
    assertEquals(2e8, ShiftRates.unlabelledNeeded(200, 0.1, 1).value(), 1e-4);
    assertEquals(Double.MAX_VALUE, ShiftRates.unlabelledNeeded(1, 1e-300, 1).value());
  }

  @Test
  void extremesAreNumbers() {
    for (double number : new double[] {1e-300, 1, 1e300}) {
      var rates = new ShiftRates(1L << 53, 1, 1L << 53, number);
      double robust = rates.robustExcess(number, number, number, SURE, number).value();
      double excess = rates.excess(number, number, number, number, SURE, number).value();
      assertTrue(robust >= 0 && excess >= 0, robust + " and " + excess);
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    var rates = new ShiftRates(200, 20, 10_000, 0.5);
    refusedFor("dimension", () -> new ShiftRates(0, 1, 1, 1));
    refusedFor("labelled", () -> new ShiftRates(1, 0, 1, 1));
    refusedFor("unlabelled", () -> new ShiftRates(1, 1, -1, 1));
    refusedFor("distance", () -> new ShiftRates(1, 1, 1, -0.1));
    refusedFor("deviation", () -> rates.robustExcess(1, 0, 1, SURE, 1));
    refusedFor("gamma", () -> rates.robustExcess(1, 1, 0, SURE, 1));
    refusedFor("norm", () -> rates.excess(-1, 1, 1, 1, SURE, 1));
    refusedFor("otherNorm", () -> rates.excess(1, 1, -1, 1, SURE, 1));
    refusedFor("otherDeviation", () -> rates.excess(1, 1, 1, 0, SURE, 1));
    refusedFor("confidence", () -> rates.excess(1, 1, 1, 1, null, 1));
    refusedFor("constant", () -> rates.excess(1, 1, 1, 1, SURE, 0));
    refusedFor("distanceConstant", () -> rates.isDimensionFree(0, 1));
    refusedFor("sizeConstant", () -> rates.beatsLabelledAlone(1, -1));
    refusedFor("excess", () -> ShiftRates.labelledNeeded(1, 1, 1));
  }
}
