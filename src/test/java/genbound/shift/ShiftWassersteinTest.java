package genbound.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Reports;
import genbound.SampleSize;
import genbound.Selection;
import genbound.Shift;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import genbound.numeric.NormalTail;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ShiftWassersteinTest implements HighProbabilityContract<ShiftWasserstein> {

  private static final EmpiricalRisk RISK = Evidence.meanLoss(0.12, 1000);

  @Override
  public ShiftWasserstein example() {
    return Shift.wasserstein(Holdout.kl(RISK), 1.6, 0.3, 1);
  }

  @Override
  public ShiftWasserstein of(Row row) {
    HighProbabilityBound inner =
        row.text("inner").equals("kl") ? Holdout.kl(row.risk()) : Holdout.hoeffding(row.risk());
    int order = (int) row.whole("order");
    return Shift.wasserstein(inner, row.number("margin"), row.number("distance"), order);
  }

  /** In the source domain t is N(1, 1); in the target domain its mean is smaller by 0.3. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[] losses =
        random.doubles(50).map(u -> ramp(1 + random.nextGaussian(), 0.7, 1)).toArray();
    var bound = Shift.wasserstein(Holdout.kl(Evidence.losses(losses)), 0.7, 0.3, 1);
    return bound.atDelta(delta).value() >= NormalTail.up(0.7);
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "100 examples at margin 0 or 1, a fifth of all moves from 1 to 0 in the target domain"
                + " of risk p",
            0.2,
            1,
            (chance, p) ->
                Claim.one(
                    Shift.wasserstein(
                        Holdout.kl(
                            Evidence.errors(chance.binomial(100, Math.max(0, p - 0.2)), 100)),
                        1,
                        0.2,
                        1),
                    p)),
        ExactWorld.enumerated(
                "100 examples at margin 0 or 1, a fifth of all moves from 1 to 0 in the target"
                    + " domain of risk p",
                0.2,
                1,
                (chance, p) ->
                    Claim.one(
                        Shift.wasserstein(
                            Holdout.kl(
                                Evidence.errors(chance.binomial(100, Math.max(0, p - 0.2)), 100)),
                            1,
                            0.1,
                            1),
                        p))
            .breaking("a larger distance than declared"));
  }

  private static double ramp(double t, double margin, int order) {
    return 1 - Math.pow(Math.min(1, Math.max(0, t) / margin), order);
  }

  /** The examples that are nearest to an error are moved, and the bound is nearly reached. */
  @Test
  void boundIsReachedByTheWorstTarget() {
    Random random = new Random(12);
    for (int trial = 0; trial < 200; trial++) {
      int order = 1 + trial % 2;
      int n = 1 + random.nextInt(6);
      double[] t = random.doubles(n, -0.5, 2).sorted().toArray();
      double[] q = random.doubles(n).toArray();
      double all = Arrays.stream(q).sum();
      double distance = random.nextDouble();
      double budget = Math.pow(distance, order);
      double worst = 0;
      for (int j = 0; j < n; j++) {
        q[j] /= all;
        double cost = Math.pow(Math.max(0, t[j]), order);
        double moved = cost == 0 ? q[j] : Math.min(q[j], budget / cost);
        budget -= moved * cost;
        worst += moved;
      }
      double least = 1;
      for (double margin : t) {
        least = margin > 0 ? Math.min(least, promise(t, q, margin, distance, order)) : least;
      }
      assertEquals(worst, Math.min(1, least), 2e-11, "trial " + trial);
    }
  }

  /** What the bound says of a law of t, without the uncertainty of a sample. */
  private static double promise(double[] t, double[] q, double margin, double alpha, int order) {
    double mean = 0;
    for (int j = 0; j < t.length; j++) {
      mean += q[j] * ramp(t[j], margin, order);
    }
    var known = Holdout.hoeffding(Evidence.meanLoss(Math.min(1, mean), 1L << 53));
    return Shift.wasserstein(known, margin, alpha, order).atDelta(0.999999).value();
  }

  /** Inputs that nobody can tell apart, and every label is the other one. */
  @Test
  void brokenWhereLabelsDoNotMoveAlong() {
    Coverage.assertBroken(
        0.1,
        100,
        3,
        random -> {
          double[] losses =
              random.doubles(200).map(u -> ramp(2 + random.nextGaussian(), 1, 1)).toArray();
          var bound = Shift.wasserstein(Holdout.kl(Evidence.losses(losses)), 1, 0, 1);
          return bound.atDelta(0.1).value() >= 1 - NormalTail.up(2);
        });
  }

  /** Scores whose weights have a norm of 100 are no distances. */
  @Test
  void brokenWhereScoresAreNotDividedByTheNorm() {
    Coverage.assertBroken(
        0.1,
        100,
        4,
        random -> {
          double[] losses =
              random
                  .doubles(200)
                  .map(u -> ramp(100 * (1 + random.nextGaussian()), 10, 1))
                  .toArray();
          var bound = Shift.wasserstein(Holdout.kl(Evidence.losses(losses)), 10, 0.8, 1);
          return bound.atDelta(0.1).value() >= NormalTail.up(0.2);
        });
  }

  @Test
  void isABoundLikeOthers() {
    var smaller = Shift.wasserstein(Holdout.kl(Evidence.meanLoss(0.3, 1000)), 3, 0.3, 1);
    var chosen = Selection.tightest(example(), smaller);
    var best = chosen.atConfidence(0.95);
    assertEquals(Quantity.TARGET_RISK, best.theorem().quantity());
    assertEquals(example().atConfidence(0.975).value(), best.value());
    assertTrue(best.toString().startsWith("risk in the target domain ≤ "), best::toString);
    String page = Reports.of(example(), Holdout.kl(RISK)).atDelta(0.05).toString();
    assertTrue(page.contains("risk in the target domain"), page);
    long n =
        SampleSize.smallest(
            k -> Shift.wasserstein(Holdout.kl(Evidence.meanLoss(0.12, k)), 1.6, 0.3, 1),
            0.95,
            0.35);
    assertEquals(0.35, at(n), 1e-3);
    assertTrue(at(n) <= 0.35 && at(n - 1) > 0.35, "n = " + n);
    assertRefused("bounds must be all on…", () -> Selection.tightest(example(), Holdout.kl(RISK)));
  }

  private static double at(long n) {
    var kl = Holdout.kl(Evidence.meanLoss(0.12, n));
    return Shift.wasserstein(kl, 1.6, 0.3, 1).atConfidence(0.95).value();
  }

  @Test
  void marginFromAGridIsPaidFor() {
    var number = Evidence.roundedDownOnGrid(1.7);
    var paid = Selection.onGrid(number, rho -> Shift.wasserstein(Holdout.kl(RISK), rho, 0.3, 1));
    var fixed = Shift.wasserstein(Holdout.kl(RISK), number.value(), 0.3, 1);
    assertTrue(paid.atDelta(0.05).value() > fixed.atDelta(0.05).value(), "the place costs");
    assertTrue(
        paid.theorem().assumptions().contains(Assumption.NUMBER_FROM_DECLARED_GRID), "it is said");
  }

  @Test
  void withoutADistanceItIsTheBoundOnTheRampRisk() {
    var still = Shift.wasserstein(Holdout.kl(RISK), 1.6, 0, 2).atDelta(0.05);
    assertEquals(Holdout.kl(RISK).atDelta(0.05).value(), still.value());
    assertEquals(0, still.terms().get(2).value());
  }

  @Test
  void dominatedBoundsAreDroppedInsideToo() {
    var kl = example();
    var hoeffding = Shift.wasserstein(Holdout.hoeffding(RISK), 1.6, 0.3, 1);
    assertTrue(kl.dominated().contains(hoeffding), kl.dominated()::toString);
    assertEquals(kl.atDelta(0.05).value(), Selection.tightest(kl, hoeffding).atDelta(0.05).value());
  }

  @Test
  void examplesAreThoseOfTheSource() {
    List<Assumption> stated = example().theorem().assumptions();
    assertTrue(stated.contains(Assumption.IID_AT_SOURCE) && !stated.contains(Assumption.IID));
    var all = Shift.wasserstein(Vc.finiteKl(RISK, 3), 1.6, 0.3, 1).theorem();
    assertTrue(all.assumptions().contains(Assumption.CLASS_FIXED_BEFORE_SAMPLE));
    var shown = example().atDelta(0.05).explain().toString();
    assertTrue(shown.contains("Chernoff-kl") && shown.contains("Hoeffding (1963)"), shown);
  }

  @Test
  void whatIsNoBoundOnRampLossesIsRefused() {
    refused("a bound on a risk from above", Holdout.kl(RISK).lower());
    refused("on losses in [0, 1]", Holdout.kl(Evidence.meanLoss(0.12, 1000, 0, 2)));
    refused("a bound on a risk from above", example());
  }

  private static void refused(String domain, HighProbabilityBound bound) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> Shift.wasserstein(bound, 1.6, 0.3, 1));
    String message = refusal.getMessage();
    assertTrue(message.startsWith("rampRisk must be " + domain), message);
  }
}
