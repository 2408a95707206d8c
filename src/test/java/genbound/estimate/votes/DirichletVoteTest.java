package genbound.estimate.votes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Divergence;
import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.Coverage;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class DirichletVoteTest {

  private static final int[][] VOTES = {{0, 1, 1, 0}, {0, 1, 0, 1}, {0, 0, 0, 1}};
  private static final int[] LABELS = {0, 1, 1, 0};

  @Test
  void riskIsTheShareOfDrawnVotesThatErr() {
    double[] alpha = {3, 1, 2};
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    int draws = 40_000;
    double wrong = 0;
    for (int draw = 0; draw < draws; draw++) {
      double[] weight = new double[3];
      for (int voter = 0; voter < 3; voter++) {
        for (int part = 0; part < alpha[voter]; part++) {
          weight[voter] -= Math.log(1 - random.nextDouble());
        }
      }
      for (int example = 0; example < 4; example++) {
        double right = 0;
        for (int voter = 0; voter < 3; voter++) {
          right += VOTES[voter][example] == LABELS[example] ? weight[voter] : 0;
        }
        wrong += right <= Arrays.stream(weight).sum() / 2 ? 0.25 : 0;
      }
    }
    assertEquals(wrong / draws, Evidence.dirichletVote(alpha, VOTES, LABELS).mean(), 0.005);
  }

  @Test
  void votersThatAgreeNeedNoLaw() {
    var risk =
        Evidence.dirichletVote(new double[] {1, 5}, new int[][] {{0, 1}, {0, 1}}, firstTwo());
    assertEquals(0, risk.scaledMeanUp());
    var wrong =
        Evidence.dirichletVote(new double[] {1, 5}, new int[][] {{1, 0}, {1, 0}}, firstTwo());
    assertEquals(1, wrong.unitMeanDown());
  }

  private static int[] firstTwo() {
    return Arrays.copyOf(LABELS, 2);
  }

  @Test
  void shapesAndConcentrationsOfNoVoteAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Evidence.dirichletVote(new double[] {1, 0, 1}, VOTES, LABELS));
    assertThrows(
        IllegalArgumentException.class,
        () -> Evidence.dirichletVote(new double[] {1, 1}, VOTES, LABELS));
    assertThrows(
        IllegalArgumentException.class,
        () -> Evidence.dirichletVote(new double[] {1, 1, 1}, VOTES, new int[] {0}));
  }

  /** Independent voters of known risks; the law leans towards those with few errors. */
  @Test
  void boundHoldsForALawChosenOnTheSample() {
    Coverage.assertHolds(0.1, 400, 8, random -> holds(random, 40, 0.1));
  }

  private static boolean holds(RandomGenerator random, int n, double delta) {
    double[] risks = {0.2, 0.3, 0.35, 0.4, 0.45};
    int[][] votes = new int[risks.length][n];
    double[] alpha = new double[risks.length];
    double[] prior = new double[risks.length];
    for (int voter = 0; voter < risks.length; voter++) {
      int errors = 0;
      for (int example = 0; example < n; example++) {
        votes[voter][example] = random.nextDouble() < risks[voter] ? 1 : 0;
        errors += votes[voter][example];
      }
      prior[voter] = 1;
      alpha[voter] = 1 + 30 * Math.exp(-errors / 3.0);
    }
    var risk = Evidence.dirichletVote(alpha, votes, new int[n]);
    double kl = Divergence.dirichlet(alpha, prior);
    double bound = PacBayes.klExact(risk, kl).atDelta(delta).clipped();
    return bound >= truth(risks, alpha);
  }

  /** The risk over all patterns of right and wrong voters. */
  private static double truth(double[] risks, double[] alpha) {
    double truth = 0;
    for (int pattern = 0; pattern < 1 << risks.length; pattern++) {
      double probability = 1;
      int[][] votes = new int[risks.length][1];
      for (int voter = 0; voter < risks.length; voter++) {
        boolean errs = (pattern >> voter & 1) == 1;
        votes[voter][0] = errs ? 1 : 0;
        probability *= errs ? risks[voter] : 1 - risks[voter];
      }
      truth += probability * Evidence.dirichletVote(alpha, votes, new int[1]).mean();
    }
    assertTrue(truth > 0 && truth < 1);
    return truth;
  }
}
