package genbound.bound;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Selection;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.harness.BoundContract;
import genbound.harness.Coverage;
import genbound.harness.Slow;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeclaredOrderTest {

  private static DeclaredOrder order(double target, int... errors) {
    HighProbabilityBound[] bounds =
        IntStream.of(errors)
            .mapToObj(k -> Holdout.binomial(Evidence.errors(k, 100)))
            .toArray(HighProbabilityBound[]::new);
    return Selection.inOrder(target, bounds);
  }

  @Test
  void stopsAtTheFirstThatMissesTheTarget() {
    var passed = order(0.1, 1, 3, 9, 2).atConfidence(0.95);
    assertEquals(2, passed.count());
    assertEquals(2, passed.bounds().size());
    assertEquals(
        "2 of 4 candidates have risk ≤ 0.1, all with probability ≥ 0.95 [declared order]",
        passed.toString());
    assertEquals(0, order(0.1, 9, 1).atDelta(0.05).count());
    assertEquals(2, order(0.2, 9, 1).atDelta(0.05).count());
  }

  @Test
  void certifiesTheTargetAndNotACandidatesOwnBound() {
    var certificates = order(0.1, 1, 3).atConfidence(0.95).certificates();
    for (Certificate certificate : certificates) {
      BoundContract.checkCertificate(certificate);
      assertEquals(0.1, certificate.value(), 1e-16);
      assertTrue(certificate.toString().startsWith("risk ≤ 0.1 with"), certificate::toString);
      assertTrue(certificate.theorem().assumptions().contains(Assumption.ORDER_AND_TARGET_FIXED));
      assertTrue(certificate.theorem().name().endsWith(", in a declared order"));
    }
    assertEquals("1 errors in 100", certificates.get(0).inputs().get("risk").toString());
    assertTrue(certificates.get(0).bound() instanceof HighProbabilityBound);
    var surer = ((HighProbabilityBound) certificates.get(1).bound()).atDelta(1e-9);
    assertTrue(surer.isVacuous(), surer::toString);
    assertTrue(order(0.1, 1, 3).atConfidence(0.95).toHtml().contains("2 of 2"));
  }

  /** Twenty candidates of risk 0.2: the target holds for all that pass, their own bounds do not. */
  @Slow
  @Test
  void theTargetHoldsForAllWhereTheSmallestBoundFails() {
    Coverage.assertHolds(0.05, 1000, 9, random -> trial(random.nextLong(), 0.5, false));
    Coverage.assertHolds(0.05, 1000, 9, random -> trial(random.nextLong(), 0.2, false));
    Coverage.assertBroken(0.05, 1000, 9, random -> trial(random.nextLong(), 0.5, true));
  }

  private static boolean trial(long seed, double target, boolean own) {
    var random = new java.util.SplittableRandom(seed);
    HighProbabilityBound[] bounds =
        IntStream.range(0, 20)
            .mapToObj(i -> new ErrorCount(Coverage.binomial(random, 50, 0.2), 50))
            .map(Holdout::binomial)
            .toArray(HighProbabilityBound[]::new);
    var passed = Selection.inOrder(target - 1e-12, bounds).atDelta(0.05);
    double least = own ? 1 : target;
    for (HighProbabilityBound bound : passed.bounds()) {
      least = own ? Math.min(least, bound.atDelta(0.05).value()) : least;
    }
    return passed.count() == 0 || least >= 0.2 && (own || target > 0.2);
  }

  /** As a decimal the target is met: the double next to 0.1 is above it, and 0.25 is itself. */
  @Test
  void aBoundAtTheTargetPasses() {
    assertEquals(1, Selection.inOrder(0.25, Ends.of(0, 0.25)).atDelta(0.1).count());
    assertEquals(0, Selection.inOrder(0.1, Ends.of(0, 0.1)).atDelta(0.1).count());
    assertEquals(1, Selection.inOrder(0.1, Ends.of(0, Math.nextDown(0.1))).atDelta(0.1).count());
  }

  @Test
  void standingIsTheWeakestOfAllUpToThePlace() {
    Ends end = Ends.of(0, 0.2);
    var passed =
        Selection.inOrder(
                0.3,
                end.with(Quantity.RISK, Standing.PUBLISHED, LossRange.UNIT),
                end.with(Quantity.RISK, Standing.UNREFEREED, LossRange.UNIT),
                end.with(Quantity.RISK, Standing.MACHINE_CHECKED, LossRange.UNIT))
            .atDelta(0.1);
    assertEquals(
        List.of(Standing.PUBLISHED, Standing.UNREFEREED, Standing.UNREFEREED),
        passed.certificates().stream().map(c -> c.theorem().standing()).toList());
    assertEquals(0.3, passed.target());
    assertEquals(Confidence.ofDelta(0.1), passed.confidence());
    for (Certificate certificate : passed.certificates()) {
      assertTrue(passed.toHtml().contains(certificate.toHtml()));
    }
  }

  /** Where only the first of two passes, the second has no target. */
  @Test
  void aCandidateThatDoesNotPassAnyMoreSaysNothing() {
    var second = order(0.1, 1, 3).atConfidence(0.95).certificates().get(1).bound();
    assertEquals(1, order(0.1, 1, 3).atDelta(0.004).count());
    assertTrue(((HighProbabilityBound) second).atDelta(0.004).isVacuous());
  }

  @Test
  void staysInUnitsOfTheLoss() {
    var one = Holdout.hoeffding(Evidence.meanLoss(1, 1000, -3, 7));
    var certificate = Selection.inOrder(2.5, one).atDelta(0.05).certificates().get(0);
    assertEquals(2.5, certificate.value(), 1e-14);
    assertTrue(certificate.value() >= 2.5);
  }

  @Test
  void candidatesOfAnotherKindAreRefused() {
    var risk = Holdout.binomial(Evidence.errors(1, 10));
    refusedFrom("target must be finite", () -> Selection.inOrder(Double.NaN, risk));
    refusedFrom("bounds must be not empty", () -> Selection.inOrder(0.1));
    refusedFrom("bounds must be upper bounds", () -> Selection.inOrder(0.1, risk, risk.lower()));
    refusedFrom(
        "bounds must be all on 'risk'",
        () -> Selection.inOrder(0.1, risk, PacBayes.kl(Evidence.errors(1, 10), 1)));
    refusedFrom(
        "bounds must be all on losses in [0, 1]",
        () -> Selection.inOrder(0.1, risk, Holdout.kl(Evidence.meanLoss(0.1, 10, 0, 2))));
  }
}
