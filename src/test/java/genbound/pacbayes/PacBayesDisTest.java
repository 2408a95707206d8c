package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.estimate.votes.VoterStatistics;
import genbound.harness.Coverage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacBayesDisTest implements VoteContract<PacBayesDis> {
  /** Not two or three of three are right of four classes: 1 − (3·3 + 1)/64. */
  private static final double ERRS_WHEN_THREE_GUESS = 54.0 / 64;

  @Override
  public PacBayesDis bound(VoterStatistics votes, double[] weights, double kl) {
    return PacBayes.dis(votes.gibbsRisk(weights), votes.disagreement(weights), kl);
  }

  @Override
  public PacBayesDis withDivergence(double kl) {
    return PacBayes.dis(Evidence.meanLoss(0.2, 1000), Evidence.disagreement(0.25, 5000), kl);
  }

  @Override
  public double largest() {
    return 4;
  }

  @Test
  void isTheTandemBoundWithoutLabelsBetweenTwoClasses() {
    var gibbs = Evidence.meanLoss(0.2, 1L << 50);
    double dis = PacBayes.dis(gibbs, Evidence.disagreement(0.3, 1L << 50), 1).atDelta(0.05).value();
    var tandem = Evidence.tandemRisk(0.05, 1L << 50);
    assertEquals(PacBayes.tandem(tandem, 1).atDelta(0.05).value(), dis, 1e-5);
  }

  /** On one example: the loss of the vote, 4R − 2D and 4t, for random weights of six classes. */
  @Test
  void coversTheVoteOfManyClasses() {
    Random random = new Random(3);
    for (int draw = 0; draw < 10_000; draw++) {
      double[] classes = random.doubles(6).map(x -> Math.pow(x, 5)).toArray();
      double total = Arrays.stream(classes).sum();
      double truth = classes[0] / total;
      double strongest = Arrays.stream(classes, 1, 6).max().orElseThrow() / total;
      double agree = Arrays.stream(classes).map(c -> c * c).sum() / (total * total);
      double value = 4 * (1 - truth) - 2 * (1 - agree);
      assertTrue(value >= (strongest >= truth ? 1 : 0) - 1e-12, "draw " + draw);
      assertTrue(value <= 4 * (1 - truth) * (1 - truth) + 1e-12, "draw " + draw);
    }
  }

  /** Voters that hardly err cannot disagree often; where they do, no risk below 0 is promised. */
  @Test
  void promisesNoRiskBelowZero() {
    var apart = Evidence.disagreement(0.1, 2_000_000_000);
    var certificate = PacBayes.dis(Evidence.meanLoss(0.001, 100_000), apart, 0.9).atDelta(0.05);
    assertTrue(certificate.value() < -0.1, certificate::toString);
    assertEquals(0, certificate.clipped());
    assertTrue(certificate.toString().startsWith("majority-vote risk ≤ 0 with"));
  }

  /** Four classes; every voter guesses on a tenth of the examples and is right on the others. */
  @Test
  void holdsForFourClasses() {
    Coverage.assertHolds(
        DELTA,
        DRAWS,
        6,
        random -> {
          int[] labels = new int[400];
          int[][] predictions = new int[3][400];
          for (int i = 0; i < labels.length; i++) {
            boolean hard = random.nextDouble() < 0.1;
            for (int v = 0; v < 3; v++) {
              predictions[v][i] = hard ? random.nextInt(4) : 0;
            }
          }
          var votes = Evidence.votes(predictions, labels);
          double[] weights = votes.uniformWeights();
          double value =
              PacBayes.dis(votes.gibbsRisk(weights), votes.disagreement(weights), 0)
                  .atDelta(DELTA)
                  .value();
          return value >= 0.1 * ERRS_WHEN_THREE_GUESS;
        });
  }
}
