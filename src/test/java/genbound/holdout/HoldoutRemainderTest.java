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
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutRemainderTest implements HighProbabilityContract<HoldoutRemainder> {

  private static final Confidence SURE = Confidence.ofLevel(0.95);

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int k = HoldoutFinitePopulationTest.drawn(random, 40, 30, 200);
    var bound = Holdout.remainder(Evidence.errors(k, 40), 160);
    double left = (30 - k) / 160.0;
    return bound.atDelta(delta).value() >= left && bound.lower().atDelta(delta / 4).value() <= left;
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
                "20 of 60 members, of which p are errors",
                0,
                60,
                (chance, p) -> {
                  int marked = (int) p;
                  int k = chance.hypergeometric(60, marked, 20);
                  return Claim.one(
                      Holdout.remainder(Evidence.errors(k, 20), 40), (marked - k) / 40.0);
                })
            .ofWholeNumbers());
  }

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
