package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.Certificate;
import genbound.evidence.Confidence;
import genbound.evidence.Side;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import org.junit.jupiter.api.Test;

class HoldoutRemainderTest implements HighProbabilityContract<HoldoutRemainder> {

  private static final Confidence SURE = Confidence.ofLevel(0.95);

  /** The counts of the table, or one further out where a tail is δ but for rounding. */
  @Override
  public void checkAgainst(Row row, Certificate certificate) {
    boolean upper = certificate.theorem().side() == Side.UPPER;
    long exact = row.whole(upper ? "upperCount" : "lowerCount") - row.whole("errors");
    HoldoutRemainder bound = of(row);
    Confidence confidence = row.confidence();
    long found = upper ? bound.mostErrors(confidence) : bound.fewestErrors(confidence);
    assertEquals(exact, found, row::toString);
    double value = (double) found / bound.remaining();
    assertEquals(value, certificate.value(), Math.ulp(value), row::toString);
    assertEquals(row.number(upper ? "upper" : "lower"), certificate.value(), 1e-15, row::toString);
  }

  @Test
  void isTheCountOfTheLotLessWhatWasSeen() {
    var twenty = Holdout.remainder(Evidence.errors(0, 20), 80);
    assertEquals(12, twenty.mostErrors(SURE));
    assertEquals(0.15, twenty.at(SURE).value(), 1e-16);
    var fifty = Holdout.remainder(Evidence.errors(2, 50), 150);
    assertEquals(20, fifty.mostErrors(SURE));
    assertEquals(0.13333333333333333, fifty.at(SURE).value(), 1e-16);
    for (long k = 0; k <= 60; k++) {
      var rest = Holdout.remainder(Evidence.errors(k, 60), 940);
      var lot = Holdout.finitePopulation(Evidence.errors(k, 60), 1000);
      assertEquals(lot.mostErrors(SURE), rest.mostErrors(SURE) + k);
      assertEquals(lot.fewestErrors(SURE), rest.fewestErrors(SURE) + k);
    }
  }

  @Test
  void growsWithErrorsAndWithConfidence() {
    long before = -1;
    for (long k = 0; k <= 20; k++) {
      long most = Holdout.remainder(Evidence.errors(k, 20), 80).mostErrors(SURE) + k;
      assertTrue(most > before, "k = " + k);
      before = most;
    }
    long surer =
        Holdout.remainder(Evidence.errors(2, 50), 150).mostErrors(Confidence.ofDelta(1e-4));
    assertTrue(surer > 20, "" + surer);
  }
}
