package genbound;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.estimate.information.ContingencyTable;
import genbound.estimate.votes.VoterStatistics;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import genbound.stability.RegularisedKernel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Calls that once certified what was false: each is refused by name, or true. */
class CounterExamplesTest {

  /**
   * Forty classes and uniform weights: on most examples 71 of 100 voters are right and the others
   * err each in a way of its own; on one in twenty all err alike, so the vote has that risk.
   */
  private static VoterStatistics manyClasses() {
    int[] labels = new int[2000];
    int[][] votes = new int[100][labels.length];
    Random random = new Random(4);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextInt(40);
      for (int v = 0; v < votes.length; v++) {
        int other = i % 20 == 0 ? 1 : (v + i) % 100 < 71 ? 0 : 1 + v % 39;
        votes[v][i] = (labels[i] + other) % 40;
      }
    }
    return Evidence.votes(votes, labels);
  }

  @Test
  void theCBoundIsForTwoClassesAlone() {
    VoterStatistics votes = manyClasses();
    double[] uniform = votes.uniformWeights();
    refusedFrom(
        "disagreement must be between two classes",
        () -> PacBayes.cBound1(votes.gibbsRisk(uniform), votes.disagreement(uniform), 0));
    refusedFrom(
        "disagreement must be between two classes",
        () -> PacBayes.cBound1(votes.weighted(uniform)));
    refusedFrom("votes must be between two classes", () -> votes.pairs(uniform));
    for (HighProbabilityBound bound :
        List.of(
            PacBayes.dis(votes.weighted(uniform)),
            PacBayes.tandem(votes.weighted(uniform)),
            PacBayes.chebyshevCantelli(votes.weighted(uniform)))) {
      assertTrue(bound.atConfidence(0.95).value() >= 0.05, bound::toString);
    }
  }

  /** A divergence of large order near the edge of its domain. */
  @Test
  void aRenyiDivergenceOfLargeOrderIsNotBelowTheTruth() {
    double[] mean = {7.38e-4};
    double[] prior = {0};
    double found = Divergence.renyi(mean, 1.44033931982515, prior, 1.44032787380594, 62918.81);
    double exact = 2275.8720688324264;
    assertTrue(found >= exact && found <= exact * (1 + 1e-9), found + " against " + exact);
  }

  /** An error moves by 0 or 1, so a stability in between is that of another loss. */
  @Test
  void countedErrorsHaveNoStabilityBelowOne() {
    var errors = Evidence.errors(0, 1000);
    RemovalStability hinge = RegularisedKernel.hinge(1, 10).stability(1000);
    ReplacementStability gamma = new ReplacementStability(0.001);
    refusedFrom("stability must be 0 or at least 1", () -> Stability.removal(errors, hinge));
    refusedFrom("stability must be 0 or at least 1", () -> Stability.replacement(errors, gamma));
    refusedFrom("stability must be 0 or at least 1", () -> Stability.zhang(errors, gamma));
    refusedFrom("stability must be 0 or at least 1", () -> Stability.feldmanVondrak(errors, gamma));
    refusedFrom("stability must be 0 or at least 1", () -> Stability.moments(errors, gamma));
    refusedFrom(
        "stability must be 0 or at least 1",
        () -> Stability.augmented(errors, 10, gamma, 0.1, 0.1));
    refusedFrom(
        "stability must be 0 or at least 1",
        () -> Stability.augmentedZhang(errors, 10, gamma, 0.1, 0.1));
    assertTrue(
        Stability.zhang(Evidence.meanLoss(0, 1000), gamma)
            .theorem()
            .assumptions()
            .contains(Assumption.STABILITY_OF_THIS_LOSS));
  }

  /** The doors estimate the information of both rows that they are given. */
  @Test
  void theInformationIsThatOfBothRows() {
    int[] x = {0, 1, 2, 0, 1, 2, 0, 0};
    int[] y = {0, 1, 1, 0, 1, 0, 1, 0};
    ContingencyTable table = new ContingencyTable(3, 2);
    for (int i = 0; i < x.length; i++) {
      table.add(x[i], y[i], 1);
    }
    var sure = Confidence.ofLevel(0.95);
    assertEquals(table.result().point(), Evidence.mutualInformation(x, y, 3, 2).point());
    assertEquals(
        table.aboutCoin().upper(sure), Evidence.selectorInformation(x, y, 3, 2).upper(sure));
    double[][] columns = {{0.1}, {0.9}, {0.4}, {0.8}, {0.3}};
    double[][] others = {{2.1}, {1.7}, {2.6}, {1.2}, {2.2}};
    assertTrue(
        Evidence.ksgInformation(columns, others, 1).value()
            < Evidence.ksgInformation(columns, columns, 1).value());
    assertTrue(
        Evidence.gaussianInformation(columns, others).value() < 1,
        "far from a functional relation");
  }

  /** A bound of one's own with a missing part and an accessor that fails. */
  private record Awkward(Object missing, Object failing)
      implements HighProbabilityBound, OfUnitLosses {
    @Override
    public Object failing() {
      throw new IllegalStateException("not now");
    }

    @Override
    public Theorem theorem() {
      return Theorem.upper(
          "own", Quantity.RISK, "R ≤ ½", "2026", Standing.PUBLISHED, 0, Assumption.IID);
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      return new Evaluation(0.5, List.of(new Term("all", 0.5)));
    }
  }

  @Test
  void aBoundOfOnesOwnIsShownInEveryForm() {
    Awkward bound = new Awkward(null, null);
    var certificate = bound.atDelta(0.05);
    assertTrue(certificate.explain().toString().contains("failing = not readable"));
    assertTrue(certificate.toHtml().contains("missing = null"));
    String json = Reports.of(bound).atDelta(0.05).toJson();
    assertTrue(json.contains("not readable"), json);
    assertEquals(certificate.inputs(), Selection.tightest(bound, bound).atDelta(0.05).inputs());
  }

  /** What holds in expectation has no confidence, in every form. */
  @Test
  void jsonDoesNotPromiseWhatIsAnAverage() {
    var average = Information.cmi(0.1, 100, LossRange.UNIT);
    String json = Reports.of(average).atDelta(0.05).toJson();
    String own = json.substring(json.indexOf("inExpectation"));
    assertTrue(own.replaceAll("\\s", "").contains("\"guarantee\":\"inexpectation\""), own);
    assertTrue(own.replaceAll("\\s", "").contains("\"confidence\":null"), own);
  }
}
