package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.Coverage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacBayesDisTest implements VoteContract<PacBayesDis> {
  /** Not two or three of three are right of four classes: 1 − (3·3 + 1)/64. */
  private static final double ERRS_WHEN_THREE_GUESS = 54.0 / 64;

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
