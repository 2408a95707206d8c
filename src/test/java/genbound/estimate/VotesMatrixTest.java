package genbound.estimate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Divergence;
import genbound.Evidence;
import genbound.PacBayes;
import genbound.bound.Confidence;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VotesMatrixTest {

  private static final int VOTERS = 9;
  private static final int EXAMPLES = 333;

  private final Random random = new Random(1);
  private final int[] labels = random.ints(EXAMPLES, 0, 10).toArray();
  private final int[][] predictions = new int[VOTERS][];
  private final boolean[][] outOfBag = new boolean[VOTERS][EXAMPLES];

  VotesMatrixTest() {
    for (int v = 0; v < VOTERS; v++) {
      int voter = v;
      predictions[v] =
          Arrays.stream(labels)
              .map(label -> random.nextInt(10) < 7 - voter / 3 ? label : random.nextInt(10))
              .toArray();
      for (int i = 0; i < EXAMPLES; i++) {
        outOfBag[v][i] = random.nextInt(3) == 0;
      }
    }
  }

  @Test
  void bitsCountWhatADoubleLoopCounts() {
    VoterStatistics all = Evidence.votes(predictions, labels);
    VoterStatistics some = Evidence.votes(predictions, labels, outOfBag);
    long fewest = Long.MAX_VALUE;
    for (int a = 0; a < VOTERS; a++) {
      for (int b = 0; b < VOTERS; b++) {
        long shared = 0;
        long[] together = new long[2];
        long[] apart = new long[2];
        for (int i = 0; i < EXAMPLES; i++) {
          boolean both = predictions[a][i] != labels[i] && predictions[b][i] != labels[i];
          boolean differ = predictions[a][i] != predictions[b][i];
          boolean counts = outOfBag[a][i] && outOfBag[b][i];
          shared += counts ? 1 : 0;
          together[0] += both ? 1 : 0;
          together[1] += both && counts ? 1 : 0;
          apart[0] += differ ? 1 : 0;
          apart[1] += differ && counts ? 1 : 0;
        }
        fewest = Math.min(fewest, shared);
        assertEquals((double) together[0] / EXAMPLES, all.tandem(a, b));
        assertEquals((double) together[1] / shared, some.tandem(a, b));
        assertEquals((double) apart[0] / EXAMPLES, all.disagreement(a, b));
        assertEquals((double) apart[1] / shared, some.disagreement(a, b));
      }
    }
    assertEquals(fewest, some.fewestShared());
    assertEquals(EXAMPLES, all.fewestShared());
  }

  @Test
  void weightsMixThePairs() {
    VoterStatistics votes = Evidence.votes(predictions, labels);
    double[] first = new double[VOTERS];
    first[0] = 1;
    assertEquals(votes.risk(0), votes.gibbsRisk(first).mean(), 1e-12);
    assertEquals(votes.risk(0), votes.tandemRisk(first).mean(), 1e-12);
    assertEquals(0, votes.disagreement(first).mean());
    double[] two = new double[VOTERS];
    two[2] = 0.5;
    two[7] = 0.5;
    double expected = (votes.risk(2) + votes.risk(7) + 2 * votes.tandem(2, 7)) / 4;
    assertEquals(expected, votes.tandemRisk(two).mean(), 1e-12);
  }

  @Test
  void optimisedWeightsAreNeverWorseThanUniform() {
    VoterStatistics votes = Evidence.votes(predictions, labels);
    for (double delta : new double[] {0.05, 1e-9}) {
      double[] weights = TandemWeights.optimise(votes, Confidence.ofDelta(delta));
      assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
      double[] uniform = votes.uniformWeights();
      double kl = Divergence.categorical(weights, uniform);
      double optimised = PacBayes.tandem(votes.tandemRisk(weights), kl).atDelta(delta).value();
      double before = PacBayes.tandem(votes.tandemRisk(uniform), 0).atDelta(delta).value();
      assertTrue(optimised <= before * (1 + 1e-3), optimised + " " + before);
    }
    assertArrayEquals(
        TandemWeights.optimise(votes, Confidence.ofDelta(0.05)),
        TandemWeights.optimise(votes, Confidence.ofDelta(0.05)));
  }

  @Test
  void optimisationFindsTheGoodVoters() {
    int[][] mixed = new int[20][];
    int[] truth = random.ints(5000, 0, 2).toArray();
    for (int v = 0; v < 20; v++) {
      double error = v < 5 ? 0.1 : 0.45;
      mixed[v] = Arrays.stream(truth).map(t -> random.nextDouble() < error ? 1 - t : t).toArray();
    }
    VoterStatistics votes = Evidence.votes(mixed, truth);
    double[] weights = TandemWeights.optimise(votes, Confidence.ofDelta(0.05));
    assertTrue(Arrays.stream(weights, 0, 5).sum() > 0.95, Arrays.toString(weights));
    double kl = Divergence.categorical(weights, votes.uniformWeights());
    double optimised = PacBayes.tandem(votes.tandemRisk(weights), kl).atDelta(0.05).value();
    double uniform =
        PacBayes.tandem(votes.tandemRisk(votes.uniformWeights()), 0).atDelta(0.05).value();
    assertTrue(optimised < 0.3 * uniform, optimised + " " + uniform);
  }

  @Test
  void refusesVotesThatAreNone() {
    int[][] ragged = {{0, 1}, {0}};
    int[] two = {0, 1};
    assertThrows(IllegalArgumentException.class, () -> Evidence.votes(ragged, two));
    assertThrows(IllegalArgumentException.class, () -> Evidence.votes(new int[][] {{0, -1}}, two));
    boolean[][] apart = {{true, false}, {false, true}};
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Evidence.votes(new int[][] {{0, 1}, {0, 1}}, two, apart));
    assertTrue(refusal.getMessage().startsWith("votes must be on an example that both count"));
    VoterStatistics votes = Evidence.votes(new int[][] {{0, 1}, {0, 1}}, two);
    assertThrows(IllegalArgumentException.class, () -> votes.gibbsRisk(0.5, 0.6));
    assertThrows(IllegalArgumentException.class, () -> votes.gibbsRisk(1));
  }
}
