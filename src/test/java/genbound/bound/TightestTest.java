package genbound.bound;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Reports;
import genbound.Selection;
import genbound.Vc;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.harness.Coverage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TightestTest {

  private static final ErrorCount RISK = Evidence.errors(7, 285);

  /** Errors of the same predictor on other examples. */
  private static final ErrorCount OTHER = Evidence.errors(9, 285);

  @Test
  void eachBoundPaysItsShareAndTheBestWins() {
    var tightest =
        Selection.tightest(Holdout.binomial(OTHER), Holdout.binomial(RISK), Holdout.stitched(RISK));
    Certificate certificate = tightest.atDelta(0.06);
    assertEquals(Holdout.binomial(RISK).at(share(0.06, 1 / 3.0)).value(), certificate.value());
    assertEquals(3, certificate.ledger().size());
    double spent = certificate.ledger().stream().mapToDouble(s -> s.confidence().delta()).sum();
    assertEquals(0.06, spent, 1e-15);
    assertEquals("binomial tail inversion, tightest of 3", certificate.theorem().name());
  }

  @Test
  void declaredSharesAreUsed() {
    double[] weights = {0.9, 0.1};
    var tightest = Selection.tightest(weights, Holdout.binomial(RISK), Holdout.kl(RISK));
    Certificate certificate = tightest.atDelta(0.05);
    double winner = Holdout.binomial(RISK).at(share(0.05, 0.9)).value();
    assertEquals(winner, certificate.value(), 1e-15);
    assertTrue(certificate.explain().toString().contains("Chernoff-kl"));
  }

  /** Weights may leave a part of δ over, in a nested selection too: the ledger says so. */
  @Test
  void whatTheSharesLeaveOverIsInTheLedger() {
    double[] weights = {0.5, 0.25};
    var part = Selection.tightest(weights, Holdout.binomial(RISK), Holdout.kl(RISK));
    Certificate certificate = part.atDelta(0.05);
    assertEquals(Holdout.binomial(RISK).at(share(0.05, 0.5)).value(), certificate.value());
    assertEquals(
        List.of("binomial tail inversion", "Chernoff-kl", "no bound: shares that were not given"),
        certificate.ledger().stream().map(Spending::on).toList());
    assertEquals(0.0125, certificate.ledger().get(2).confidence().delta(), 1e-15);
    Certificate nested =
        Selection.tightest(new double[] {0.5, 0.5}, part, Holdout.hoeffding(RISK)).atDelta(0.05);
    double spent = nested.ledger().stream().mapToDouble(s -> s.confidence().delta()).sum();
    assertEquals(0.05, spent, 1e-15);
  }

  private static Confidence share(double delta, double weight) {
    return Confidence.ofDelta(delta).share(weight);
  }

  @Test
  void theSmallestShareAndTheHighestConfidenceHaveAnAnswer() {
    double[] weights = {Double.MIN_VALUE, 1 - 0x1p-53, Double.MIN_VALUE};
    var tightest =
        Selection.tightest(
            weights, Holdout.binomial(RISK), Holdout.kl(RISK), Holdout.hoeffding(RISK));
    for (double logInverseDelta : new double[] {1e-300, 1, 1e308}) {
      Confidence confidence = Confidence.ofLogInverseDelta(logInverseDelta);
      assertTrue(tightest.at(confidence).value() <= Holdout.kl(RISK).at(share(confidence)).value());
    }
  }

  private static Confidence share(Confidence confidence) {
    return confidence.share(1 - 0x1p-50);
  }

  @Test
  void oneBoundAloneIsItself() {
    assertEquals(
        Holdout.kl(RISK).atDelta(0.05).value(),
        Selection.tightest(Holdout.kl(RISK)).atDelta(0.05).value());
  }

  @Test
  void lowerBoundsTakeTheGreatest() {
    double kl = Holdout.kl(RISK).lower().at(share(0.05, 0.5)).value();
    double hoeffding = Holdout.hoeffding(OTHER).lower().at(share(0.05, 0.5)).value();
    double tightest =
        Selection.tightest(Holdout.hoeffding(OTHER).lower(), Holdout.kl(RISK).lower())
            .atDelta(0.05)
            .value();
    assertEquals(Math.max(kl, hoeffding), tightest);
  }

  @Test
  void holdsWhereTheSmallestOfManyUnpaidBoundsDoesNot() {
    Coverage.assertHolds(0.1, 2000, 5, random -> bestOf(random, true) >= 0.3);
    Coverage.assertBroken(0.1, 2000, 5, random -> bestOf(random, false) >= 0.3);
  }

  /** Ten independent test sets of one predictor: the smallest of their bounds. */
  private static double bestOf(RandomGenerator random, boolean paid) {
    HighProbabilityBound[] bounds = new HighProbabilityBound[10];
    double smallest = 1;
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = Holdout.binomial(Evidence.errors(Coverage.binomial(random, 50, 0.3), 50));
      smallest = Math.min(smallest, bounds[i].atDelta(0.1).value());
    }
    return paid ? Selection.tightest(bounds).atDelta(0.1).value() : smallest;
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    refusedFrom("bounds must be not empty", () -> Selection.tightest());
    refusedFrom(
        "bounds must be all on 'risk ≤'",
        () -> Selection.tightest(Holdout.kl(RISK), PacBayes.kl(RISK, 1)));
    refusedFrom(
        "bounds must be all on 'risk ≤'",
        () -> Selection.tightest(Holdout.kl(RISK), Holdout.kl(RISK).lower()));
    refusedFrom(
        "bounds must be all on losses in [0, 1]",
        () ->
            Selection.tightest(Holdout.kl(RISK), Holdout.hoeffding(Evidence.meanLoss(1, 9, 0, 2))));
    double[] tooMuch = {0.6, 0.6};
    refusedFrom(
        "weights must be adding up to at most 1",
        () -> Selection.tightest(tooMuch, Holdout.kl(RISK), Holdout.binomial(RISK)));
    double[] one = {1};
    refusedFrom(
        "weights must be one for each bound",
        () -> Selection.tightest(one, Holdout.kl(RISK), Holdout.binomial(RISK)));
    double[] none = {0, 1};
    refusedFrom(
        "weights must be in (0, 1]",
        () -> Selection.tightest(none, Holdout.kl(RISK), Holdout.binomial(RISK)));
  }

  @Test
  void boundOfSelectionCanBeEvaluatedAtAnotherConfidence() {
    var tightest = Selection.tightest(Holdout.binomial(RISK), Holdout.kl(RISK));
    var behind = (HighProbabilityBound) tightest.atConfidence(0.95).bound();
    assertEquals(tightest.atDelta(1e-9).value(), behind.atDelta(1e-9).value());
    assertTrue(behind.atDelta(1e-9).value() > tightest.atConfidence(0.95).value());
    assertEquals(
        Selection.tightest(tightest, Holdout.kl(RISK)).atDelta(1e-9).value(),
        Selection.tightest(behind, Holdout.kl(RISK)).atDelta(1e-9).value());
  }

  @Test
  void aFoldOfFiftySelectionsIsBuiltAndNamesItsWinner() {
    HighProbabilityBound best = Holdout.kl(RISK);
    for (int i = 0; i < 50; i++) {
      best = Selection.tightest(best, Holdout.hoeffding(OTHER));
    }
    Certificate certificate = best.atConfidence(0.95);
    assertTrue(certificate.theorem().name().endsWith(", tightest of 51"));
    assertEquals(51, certificate.ledger().size());
  }

  /** A bound that counts how often it is evaluated. */
  private record Counted(HighProbabilityBound bound, AtomicInteger evaluations)
      implements HighProbabilityBound {

    @Override
    public Theorem theorem() {
      return bound.theorem();
    }

    @Override
    public LossRange range() {
      return bound.range();
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      evaluations.incrementAndGet();
      return bound.evaluate(confidence);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 1000})
  void certificateOfAFoldOfSelectionsEvaluatesEachBoundOnce(int depth) {
    AtomicInteger evaluations = new AtomicInteger();
    HighProbabilityBound best = new Counted(Holdout.kl(RISK), evaluations);
    for (int i = 0; i < depth; i++) {
      best = Selection.tightest(best, new Counted(Holdout.kl(OTHER), evaluations));
    }
    Certificate certificate = best.atConfidence(0.95);
    assertEquals(depth + 1, evaluations.get());
    assertEquals(depth + 1, certificate.ledger().size());
    double outermost = Holdout.kl(OTHER).at(Confidence.ofLevel(0.95).share(0.5)).value();
    assertEquals(outermost, certificate.value());
  }

  @Test
  void selectionAmongAHundredThousandBoundsEvaluatesEachOnce() {
    AtomicInteger evaluations = new AtomicInteger();
    HighProbabilityBound[] many = new HighProbabilityBound[100_000];
    Arrays.fill(many, new Counted(Holdout.hoeffding(RISK), evaluations));
    Certificate certificate = Selection.tightest(many).atConfidence(0.95);
    assertTrue(certificate.value() < 1);
    assertEquals(many.length, evaluations.get());
    assertEquals(many.length, certificate.ledger().size());
  }

  @Test
  void aSelectionIsOnlyAsWellEstablishedAsItsWeakestBound() {
    var published = Holdout.kl(RISK);
    var derived = Vc.pickToLearnOneSided(Evidence.compression(100, 3, 0));
    assertEquals(Standing.DERIVED_HERE, derived.theorem().standing());
    for (var pair : List.of(List.of(published, derived), List.of(derived, published))) {
      var tightest = Selection.tightest(pair.get(0), pair.get(1));
      assertEquals(Standing.DERIVED_HERE, tightest.theorem().standing());
      assertEquals(Standing.DERIVED_HERE, tightest.atDelta(0.1).theorem().standing());
    }
  }

  @Test
  void lossesKeepTheirRangeInASelectionOfSelections() {
    var wide = Holdout.kl(Evidence.meanLoss(2, 100, 0, 10));
    var tightest = Selection.tightest(Selection.tightest(wide, wide), wide);
    assertEquals(new LossRange(0, 10), tightest.range());
    assertTrue(tightest.atDelta(0.05).value() > 2);
  }

  @Test
  void whatCannotWinIsNotPaidFor() {
    var all = Selection.tightest(Holdout.hoeffding(RISK), Holdout.binomial(RISK), Holdout.kl(RISK));
    assertEquals(Holdout.binomial(RISK).atDelta(0.05).value(), all.atDelta(0.05).value());
    assertEquals("binomial tail inversion", all.atDelta(0.05).theorem().name());
    var below = Selection.tightest(Holdout.kl(RISK).lower(), Holdout.binomial(RISK).lower());
    double alone = Holdout.binomial(RISK).lower().atDelta(0.05).value();
    assertEquals(alone, below.atDelta(0.05).value());
    var others = Selection.tightest(Holdout.binomial(RISK), Holdout.kl(OTHER));
    assertEquals(2, others.bounds().size(), "evidence of another kind may win");
  }

  @Test
  void whichBoundsTakePartIsPrintedAsAnAssumption() {
    var two = Selection.tightest(Holdout.kl(RISK), Holdout.kl(OTHER)).atDelta(0.05).theorem();
    assertTrue(two.assumptions().contains(Assumption.BOUNDS_AND_SHARES_FIXED));
    var one = Selection.tightest(Holdout.kl(RISK)).atDelta(0.05).theorem();
    assertFalse(one.assumptions().contains(Assumption.BOUNDS_AND_SHARES_FIXED));
  }

  /** Kotlin and Scala infer a list's element type as an intersection, which no array can hold. */
  @Test
  void listsChooseAsArgumentsDo() {
    HighProbabilityBound kl = Holdout.kl(Evidence.errors(7, 285));
    HighProbabilityBound hoeffding = Holdout.hoeffding(Evidence.errors(7, 285));
    var bounds =
        List.of(Holdout.binomial(Evidence.errors(7, 285)), Holdout.kl(Evidence.errors(1, 2)));
    assertEquals(Selection.tightest(kl, hoeffding), Selection.tightest(List.of(kl, hoeffding)));
    assertEquals(2, Selection.tightest(bounds).bounds().size());
    double[] weights = {0.25, 0.75};
    assertEquals(
        Selection.tightest(weights, kl, hoeffding),
        Selection.tightest(weights, List.of(kl, hoeffding)));
    assertEquals(
        Selection.inOrder(0.1, kl, hoeffding), Selection.inOrder(0.1, List.of(kl, hoeffding)));
    assertEquals(Reports.of(kl, hoeffding), Reports.of(List.of(kl, hoeffding)));
    assertThrows(IllegalArgumentException.class, () -> Selection.tightest(List.of()));
  }
}
