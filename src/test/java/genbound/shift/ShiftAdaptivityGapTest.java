package genbound.shift;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Reports;
import genbound.Selection;
import genbound.Shift;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.estimate.loss.ImportanceWeights;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.exact.world.NormalThresholds;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ShiftAdaptivityGapTest implements HighProbabilityContract<ShiftAdaptivityGap> {

  private static final HighProbabilityBound KL = Holdout.kl(Evidence.meanLoss(0.1, 1000));
  private static final HighProbabilityBound OTHER = Holdout.kl(Evidence.meanLoss(0.05, 400));

  @Override
  public ShiftAdaptivityGap example() {
    return Shift.adaptivityGap(
        List.of(
            SourceDomain.belowCeiling(0.25, KL, 1.5, OTHER),
            SourceDomain.weighted(0.75, KL, 0.02)));
  }

  @Override
  public ShiftAdaptivityGap of(Row row) {
    double[] shares = row.numbers("shares");
    double[] risks = row.numbers("risks");
    double[] gaps = row.numbers("gaps");
    List<SourceDomain> sources = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      double ceiling = row.numbers("ceilings")[i];
      long n = row.wholes("sizes")[i];
      var risk = inner(row, Evidence.meanLoss(risks[i], n, 0, ceiling));
      long m = row.wholes("gapSizes")[i];
      sources.add(
          m == 0
              ? SourceDomain.weighted(shares[i], risk, gaps[i])
              : SourceDomain.weighted(shares[i], risk, inner(row, Evidence.meanLoss(gaps[i], m))));
    }
    return Shift.adaptivityGap(sources);
  }

  private static HighProbabilityBound inner(Row row, EmpiricalRisk risk) {
    return row.text("inner").equals("kl") ? Holdout.kl(risk) : Holdout.hoeffding(risk);
  }

  /** Two sources of normal inputs, weighted by their exact ratios, and one gap measured. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 60;
    double target = 0.4;
    double[] thresholds = {-0.3, 0.6};
    double[] own = {-0.5, 0.3};
    List<SourceDomain> sources = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      double mean = i == 0 ? 0 : 0.8;
      double[][] x = new double[n][1];
      double[] losses = new double[n];
      double[] gaps = new double[n];
      for (int k = 0; k < n; k++) {
        x[k][0] = mean + random.nextGaussian();
        losses[k] = differ(x[k][0], thresholds[i], own[i]);
        gaps[k] = differ(target + random.nextGaussian(), own[i], 0.1);
      }
      double[] from = {mean};
      double[] to = {target};
      double moment = ImportanceWeights.gaussianSecondMoment(from, to, 1);
      var weighted = ImportanceWeights.gaussian(x, from, to, 1).meanUp(losses);
      var risk = Holdout.secondMoment(weighted, n, moment);
      double known = new NormalThresholds(target, 1).disagreement(own[i], 0.1);
      sources.add(
          i == 0
              ? SourceDomain.weighted(0.5, risk, known)
              : SourceDomain.weighted(0.5, risk, Holdout.kl(Evidence.losses(gaps))));
    }
    var there = new NormalThresholds(target, 1);
    double truth =
        0.5 * there.disagreement(thresholds[0], 0.1) + 0.5 * there.disagreement(thresholds[1], 0.1);
    return Shift.adaptivityGap(sources).atDelta(delta).value() >= truth;
  }

  private static double differ(double x, double first, double second) {
    return x > first == x > second ? 0 : 1;
  }

  /** One domain that is the target itself costs nothing; a known gap is added. */
  @Test
  void oneSourceLikeTheTargetIsItsOwnBound() {
    var alone = Shift.adaptivityGap(List.of(SourceDomain.weighted(1, KL, 0)));
    assertEquals(KL.atDelta(0.05).value(), alone.atDelta(0.05).value());
    var apart = Shift.adaptivityGap(List.of(SourceDomain.weighted(1, KL, 0.125)));
    assertEquals(KL.atDelta(0.05).value() + 0.125, apart.atDelta(0.05).value(), 1e-15);
    var thrice = Shift.adaptivityGap(List.of(SourceDomain.belowCeiling(1, KL, 3, 0)));
    assertEquals(3 * KL.atDelta(0.05).value(), thrice.atDelta(0.05).value(), 1e-15);
  }

  @Test
  void withoutGapsItIsTheMeanOfTheSources() {
    var both =
        Shift.adaptivityGap(
            List.of(SourceDomain.weighted(0.25, KL, 0), SourceDomain.weighted(0.75, OTHER, 0)));
    double mean = 0.25 * KL.atDelta(0.025).value() + 0.75 * OTHER.atDelta(0.025).value();
    assertEquals(mean, both.atDelta(0.05).value(), 1e-15);
  }

  @Test
  void theOrderOfTheSourcesDoesNotMatter() {
    List<SourceDomain> sources = new ArrayList<>(example().sources());
    Collections.reverse(sources);
    double reversed = Shift.adaptivityGap(sources).atDelta(0.05).value();
    assertEquals(example().atDelta(0.05).value(), reversed, 1e-15);
  }

  /** A source without a share keeps its part of δ, so that shares may be chosen after looking. */
  @Test
  void sharesMayBeChosenAfterLooking() {
    var chosen =
        Shift.adaptivityGap(
            List.of(SourceDomain.weighted(0, KL, 0), SourceDomain.weighted(1, OTHER, 0)));
    assertEquals(OTHER.atDelta(0.025).value(), chosen.atDelta(0.05).value());
    Coverage.assertHolds(
        0.1,
        2000,
        6,
        random -> {
          int first = Coverage.binomial(random, 50, 0.2);
          int second = Coverage.binomial(random, 50, 0.2);
          double share = first < second ? 1 : 0;
          var best =
              Shift.adaptivityGap(
                  List.of(
                      SourceDomain.weighted(share, Holdout.binomial(Evidence.errors(first, 50)), 0),
                      SourceDomain.weighted(
                          1 - share, Holdout.binomial(Evidence.errors(second, 50)), 0)));
          return best.atDelta(0.1).value() >= 0.2;
        });
  }

  /** The numbers of two normal domains with other thresholds: no ceiling on the ratio. */
  @Test
  void exactPartsOfTwoNormalDomains() {
    var target = new NormalThresholds(1, 1);
    double risk = target.disagreement(0.2, 0);
    double gap = target.disagreement(0, 0.5);
    ReferenceTable.assertPrinted(".0532001", risk, "source");
    ReferenceTable.assertPrinted(".1498823", gap, "gap");
    ReferenceTable.assertPrinted(".2030824", risk + gap, "bound");
    ReferenceTable.assertPrinted(".0966821", target.disagreement(0.2, 0.5), "truth");
    Random random = new Random(1);
    int n = 400_000;
    double[][] x = new double[n][1];
    double[] losses = new double[n];
    for (int k = 0; k < n; k++) {
      x[k][0] = random.nextGaussian();
      losses[k] = differ(x[k][0], 0.2, 0);
    }
    var weights = ImportanceWeights.gaussian(x, new double[] {0}, new double[] {1}, 1);
    assertEquals(risk, weights.meanUp(losses), 0.0012, "the ratio weights sources as targets");
  }

  @Test
  void theExactBoundIsNeverBelowTheTruth() {
    for (double mean = -2; mean <= 2; mean += 0.5) {
      var target = new NormalThresholds(mean, 1);
      for (double own = -2; own <= 2; own += 0.5) {
        for (double truth = -2; truth <= 2; truth += 0.5) {
          double bound = target.disagreement(0.2, own) + target.disagreement(own, truth);
          assertTrue(bound >= target.disagreement(0.2, truth) - 1e-12, mean + " " + own);
        }
      }
    }
  }

  /** From one labelling to the other by way of a third. */
  @Test
  void gapsMayBeMeasuredInSteps() {
    var steps = new SourceDomain(1, KL, 1, 0.01, List.of(OTHER, OTHER));
    double third = 0.06 / 3;
    double value = KL.atDelta(third).value() + 2 * OTHER.atDelta(third).value() + 0.01;
    assertEquals(value, Shift.adaptivityGap(List.of(steps)).atDelta(0.06).value(), 1e-14);
  }

  /** Labels turned around at the target: a gap of 0 is then no true statement. */
  @Test
  void brokenWhereTheGapIsForgotten() {
    Coverage.assertBroken(
        0.1,
        100,
        5,
        random -> {
          var risk = Holdout.binomial(Evidence.errors(Coverage.binomial(random, 200, 0.05), 200));
          var bound = Shift.adaptivityGap(List.of(SourceDomain.weighted(1, risk, 0)));
          return bound.atDelta(0.1).value() >= 0.95;
        });
  }

  @Test
  void isABoundLikeOthers() {
    var shifted = Shift.wasserstein(KL, 1, 0.1, 1);
    var chosen = Selection.tightest(example(), shifted).atDelta(0.05);
    assertEquals(Quantity.TARGET_RISK, chosen.theorem().quantity());
    String page = Reports.of(example(), shifted).atDelta(0.05).toString();
    assertTrue(page.contains("adaptivity gap"), page);
  }

  @Test
  void sharesThatMissOneAreMadeUpFor() {
    var short1 =
        Shift.adaptivityGap(
            List.of(
                SourceDomain.weighted(0.5, KL, 0), SourceDomain.weighted(0.5 - 0x1p-31, KL, 0)));
    double plain = KL.atDelta(0.025).value();
    assertEquals(plain * (1 - 0x1p-31) + 0x1p-31, short1.atDelta(0.05).value(), 1e-15);
  }

  @Test
  void anyFamilyMayMakeTheParts() {
    var ofClass = Vc.finiteKl(Evidence.meanLoss(0.1, 1000), 3);
    var bound = Shift.adaptivityGap(List.of(SourceDomain.belowCeiling(1, ofClass, 2, 0)));
    var stated = bound.theorem().assumptions();
    assertTrue(stated.contains(Assumption.CLASS_FIXED_BEFORE_SAMPLE));
    assertTrue(stated.contains(Assumption.IID_AT_SOURCE) && !stated.contains(Assumption.IID));
  }

  @Test
  void whatAMeasuredGapAssumesIsAssumed() {
    var ofClass = Vc.finiteKl(Evidence.meanLoss(0.1, 1000), 3);
    var stated = Shift.adaptivityGap(List.of(SourceDomain.weighted(1, KL, ofClass))).theorem();
    assertTrue(stated.assumptions().contains(Assumption.CLASS_FIXED_BEFORE_SAMPLE));
    assertTrue(stated.source().contains(ofClass.theorem().source()), stated::source);
  }

  @Test
  void standsAsTheWeakestOfItsProofAndItsParts() {
    assertEquals(Standing.DERIVED_HERE, example().theorem().standing());
    var own = new ShiftInvarianceTest.Preprint(0.1);
    for (List<SourceDomain> sources :
        List.of(
            List.of(SourceDomain.weighted(0.5, own, 0), SourceDomain.weighted(0.5, KL, 0)),
            List.of(SourceDomain.weighted(0.5, KL, 0), SourceDomain.weighted(0.5, KL, own)))) {
      assertEquals(Standing.UNREFEREED, Shift.adaptivityGap(sources).theorem().standing());
    }
  }

  @Test
  void whatDoesNotFitIsRefusedByName() {
    refusedFrom("sources must be not empty", () -> Shift.adaptivityGap(List.of()));
    var half = SourceDomain.weighted(0.5, KL, 0);
    refusedFrom(
        "sources must be of shares that add up to 1", () -> Shift.adaptivityGap(List.of(half)));
    refusedFrom("share must be", () -> SourceDomain.weighted(-0.1, KL, 0));
    refusedFrom("risk must be a bound on a risk", () -> SourceDomain.weighted(1, example(), 0));
    refusedFrom(
        "risk must be a bound on a risk",
        () -> SourceDomain.weighted(1, PacBayes.kl(Evidence.meanLoss(0.1, 9), 1), 0));
    var negative = Holdout.kl(Evidence.meanLoss(0.1, 9, -1, 1));
    refusedFrom("risk must be on losses", () -> SourceDomain.weighted(1, negative, 0));
    refusedFrom("ceiling must be in [1, ∞)", () -> SourceDomain.belowCeiling(1, KL, 0.5, 0));
    refusedFrom(
        "ceiling must be in [1, ∞)",
        () -> SourceDomain.belowCeiling(1, KL, Double.POSITIVE_INFINITY, 0));
    var wide = Holdout.kl(Evidence.meanLoss(0.1, 9, 0, 2));
    refusedFrom("ceiling must be 1", () -> SourceDomain.belowCeiling(1, wide, 2, 0));
    refusedFrom("knownGap must be", () -> SourceDomain.weighted(1, KL, 1.1));
    refusedFrom("measuredGaps must be on losses", () -> SourceDomain.weighted(1, KL, wide));
    HighProbabilityBound none = null;
    refusedFrom("gap must be", () -> SourceDomain.weighted(1, KL, none));
    refusedFrom("measuredGaps must be", () -> new SourceDomain(1, KL, 1, 0, null));
    assertEquals(List.of(), half.measuredGaps());
  }
}
