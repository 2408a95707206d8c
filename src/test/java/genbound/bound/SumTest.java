package genbound.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Selection;
import genbound.evidence.Assumption;
import genbound.evidence.LossRange;
import genbound.harness.BoundContract;
import genbound.harness.Coverage;
import org.junit.jupiter.api.Test;

class SumTest {

  private static final double[] TERNARY = {-1, 0, 1};

  private static Sum example() {
    return Selection.sum(
        PacBayes.splitKl(Evidence.discreteLoss(TERNARY, new double[] {0.1, 0.8, 0.1}, 1000), 12.4),
        Holdout.binomial(Evidence.errors(37, 1000)));
  }

  @Test
  void valueIsTheSumOfBothAtHalfOfDelta() {
    var sum = example();
    double parts = sum.excess().atDelta(0.025).value() + sum.reference().atDelta(0.025).value();
    assertEquals(parts, sum.atDelta(0.05).value(), 1e-12);
    assertEquals(
        "[0.025 PAC-Bayes split-kl, 0.025 binomial tail inversion]",
        sum.atDelta(0.05).ledger().toString());
    BoundContract.checkCertificate(sum.atDelta(0.05));
  }

  @Test
  void valueIsInUnitsOfTheReference() {
    var wide =
        Selection.sum(
            PacBayes.splitKl(
                Evidence.discreteLoss(
                    new double[] {-10, 0, 10}, new double[] {0.1, 0.8, 0.1}, 1000),
                12.4),
            Holdout.kl(Evidence.meanLoss(-3 + 0.37, 1000, -3, 7)));
    var unit = Selection.sum(example().excess(), Holdout.kl(Evidence.meanLoss(0.037, 1000)));
    assertEquals(-3 + 10 * unit.atDelta(0.05).value(), wide.atDelta(0.05).value(), 1e-9);
  }

  @Test
  void assumptionsAreThoseOfBothAndOfTheirLink() {
    var assumptions = example().theorem().assumptions();
    assertTrue(assumptions.contains(Assumption.EXCESS_OVER_THIS_REFERENCE));
    assertTrue(assumptions.contains(Assumption.LOSS_TAKES_DECLARED_VALUES));
    assertTrue(assumptions.contains(Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE));
  }

  @Test
  void lossesThatDoNotAddUpAreRefused() {
    var risk = Holdout.binomial(Evidence.errors(37, 1000));
    var refusal = assertThrows(IllegalArgumentException.class, () -> Selection.sum(risk, risk));
    assertEquals("excess must be on losses in [-1.0, 1.0], got [0, 1]", refusal.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Selection.sum(example().excess(), risk.lower()));
  }

  @Test
  void boundsFromBelowOrOnADifferenceAreRefused() {
    Ends excess = Ends.of(0.4, 0.6).with(Quantity.RISK, Standing.PUBLISHED, new LossRange(-1, 1));
    Ends reference = Ends.of(0.1, 0.2);
    assertEquals(0.4, Selection.sum(excess, reference).atDelta(0.1).value(), 1e-15);
    refused("excess", excess.lower(), reference);
    refused("reference", excess, reference.lower());
    Ends gap = excess.with(Quantity.GENERALISATION_GAP, Standing.PUBLISHED, excess.range());
    refused("excess", gap, reference);
  }

  private static void refused(
      String name, HighProbabilityBound excess, HighProbabilityBound reference) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Selection.sum(excess, reference))
            .getMessage();
    assertTrue(message.startsWith(name + " must be a bound on a risk from above"), message);
  }

  @Test
  void standingIsTheWeakerOfBoth() {
    for (Standing one : Standing.values()) {
      for (Standing other : Standing.values()) {
        Ends excess = Ends.of(0.4, 0.6).with(Quantity.RISK, one, new LossRange(-1, 1));
        Ends reference = Ends.of(0.1, 0.2).with(Quantity.RISK, other, LossRange.UNIT);
        Standing weaker = one.ordinal() > other.ordinal() ? one : other;
        assertEquals(weaker, Selection.sum(excess, reference).theorem().standing());
      }
    }
  }

  @Test
  void excessByPairedErrorsBoundsTheRiskOfTheSecond() {
    var excess = Holdout.splitBinomial(Evidence.comparison(30, 10, 1000));
    var sum = Selection.sum(excess, Holdout.binomial(Evidence.errors(50, 1000)));
    assertEquals(Quantity.RISK, sum.theorem().quantity());
  }

  /** A reference of risk 0.2 and an excess of 0.1, both seen on one sample. */
  @Test
  void boundHoldsOnOneSample() {
    Coverage.assertHolds(
        0.1,
        1000,
        5,
        random -> {
          int n = 40;
          int errors = 0;
          double[] counts = new double[3];
          for (int i = 0; i < n; i++) {
            int before = random.nextDouble() < 0.2 ? 1 : 0;
            int now = random.nextDouble() < 0.3 ? 1 : 0;
            errors += before;
            counts[1 + now - before] += 1.0 / n;
          }
          var sum =
              Selection.sum(
                  PacBayes.splitKl(Evidence.discreteLoss(TERNARY, counts, n), 0),
                  Holdout.binomial(Evidence.errors(errors, n)));
          return sum.atDelta(0.1).value() >= 0.3;
        });
  }
}
