package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.Quantity;
import genbound.evidence.Assumption;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.ExactWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldoutSplitBinomialTest implements HighProbabilityContract<HoldoutSplitBinomial> {

  @Override
  public HoldoutSplitBinomial example() {
    return Holdout.splitBinomial(Evidence.comparison(30, 10, 1000));
  }

  @Override
  public HoldoutSplitBinomial of(Row row) {
    return Holdout.splitBinomial(
        Evidence.discreteLoss(row.numbers("values"), row.wholes("counts")));
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.pairs(
            "20 pairs, one alone errs in half of them, p more often the second",
            20,
            counts -> Holdout.splitBinomial(Evidence.comparison(counts[0], counts[1], 20))));
  }

  /** Ten broken and thirty mended: the second is better, which no other hold-out bound sees. */
  @Test
  void tellsTwoModelsApart() {
    var bound = Holdout.splitBinomial(Evidence.comparison(30, 10, 1000));
    var certificate = bound.atConfidence(0.95);
    assertEquals(-0.0020172, certificate.value(), 1e-7);
    assertEquals(Quantity.RISK_DIFFERENCE, certificate.theorem().quantity());
    assertTrue(certificate.toString().startsWith("risk difference (second − first) ≤ -0.0020172"));
    assertTrue(certificate.theorem().assumptions().contains(Assumption.BOTH_FIXED_BEFORE_SAMPLE));
    assertTrue(certificate.explain().toString().contains("the first alone erred 30 times"));
    assertTrue(Holdout.kl(Evidence.meanLoss(-0.02, 1000, -1, 1)).atConfidence(0.95).value() > 0.05);
  }

  @Test
  void bothSidesHaveTheValuesOfFourBinomialEnds() {
    var interval = Holdout.splitBinomial(Evidence.comparison(300, 220, 10_000)).intervalAt(0.95);
    assertEquals(-0.0152116958211563, interval.lower().value(), 1e-14);
    assertEquals(-0.000781315555425874, interval.upper().value(), 1e-14);
  }

  @Test
  void zeroOneLossGivesTheBinomial() {
    double[] values = {0, 1};
    for (long errors : new long[] {0, 1, 8, 32, 64}) {
      var split =
          Holdout.splitBinomial(Evidence.discreteLoss(values, new long[] {64 - errors, errors}));
      var binomial = Holdout.binomial(Evidence.errors(errors, 64));
      assertEquals(binomial.atDelta(0.05).value(), split.atDelta(0.05).value());
      assertEquals(binomial.lower().atDelta(0.05).value(), split.lower().atDelta(0.05).value());
    }
  }

  @Test
  void frequenciesOfNoWholeExamplesAreRefused() {
    double[] values = {-1, 0, 1};
    for (double[] frequencies :
        new double[][] {{0.1234567, 0.8765433, 0}, {0.1, 0.9 - 5e-7, 4e-7}}) {
      var losses = Evidence.discreteLoss(values, frequencies, 1000);
      assertRefused("frequencies must be those of…", () -> Holdout.splitBinomial(losses));
    }
    var whole = Evidence.discreteLoss(values, new double[] {0.03, 0.949, 0.021}, 10_000);
    assertEquals(9_700, whole.countFrom(1));
    assertEquals(210, whole.countFrom(2));
  }

  @Test
  void countsOfNoExamplesAreRefused() {
    assertRefused(
        "counts must be at least 1…",
        () -> Evidence.discreteLoss(new double[] {0, 1}, new long[] {0, 0}));
    assertRefused(
        "counts[1] must be in [0, …",
        () -> Evidence.discreteLoss(new double[] {0, 1}, new long[] {3, -1}));
    assertRefused("onlySecondErrs must be in [0, 4], got 5", () -> Evidence.comparison(6, 5, 10));
  }
}
