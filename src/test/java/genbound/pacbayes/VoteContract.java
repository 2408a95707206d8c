package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.votes.VoterStatistics;
import genbound.evidence.Assumption;
import genbound.harness.HighProbabilityContract;
import genbound.harness.VoteWorld;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Bounds on the risk of a weighted majority vote. A further one takes what it needs from the
 * statistics of voters by type.
 */
interface VoteContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  /** Five voters of two classes whose majority vote has a known risk. */
  VoteWorld WORLD = new VoteWorld(5, 0.15, 0.3);

  /** The theorem for these weights of these voters. */
  default B bound(VoterStatistics votes, double[] weights, double kl) {
    return made(
        votes.gibbsRisk(weights),
        votes.disagreement(weights),
        votes.tandemRisk(weights),
        votes.pairs(weights),
        kl);
  }

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    var votes = WORLD.draw(random, 60);
    return bound(votes, votes.uniformWeights(), 0).atDelta(delta).value() >= WORLD.voteRisk();
  }

  @Override
  default List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.errors(
            "60 examples, 51 of 101 voters err together with probability p",
            60,
            wrong -> {
              int[][] predictions = new int[101][60];
              for (int v = 0; v < 51; v++) {
                Arrays.fill(predictions[v], 0, wrong, 1);
              }
              var votes = Evidence.votes(predictions, new int[60]);
              return bound(votes, votes.uniformWeights(), 0);
            }),
        ExactWorld.errors(
            "60 examples, 101 of 101 voters err together with probability p",
            60,
            wrong -> {
              int[][] predictions = new int[101][60];
              for (int v = 0; v < 101; v++) {
                Arrays.fill(predictions[v], 0, wrong, 1);
              }
              var votes = Evidence.votes(predictions, new int[60]);
              return bound(votes, votes.uniformWeights(), 0);
            }),
        ExactWorld.enumerated(
                "60 examples that 3 voters know by heart, whose labels are coins",
                0,
                0,
                (chance, p) -> {
                  var votes = Evidence.votes(new int[3][60], new int[60]);
                  return Claim.one(bound(votes, votes.uniformWeights(), 0), 0.5);
                })
            .breaking("voters trained on the sample"));
  }

  @Test
  default void theoremAssumesVotersAndBagsBlindToTheSample() {
    var stated = example().theorem().assumptions();
    assertTrue(stated.contains(Assumption.VOTERS_INDEPENDENT_OF_SAMPLE), stated::toString);
    assertTrue(stated.contains(Assumption.BAGS_DRAWN_BLINDLY), stated::toString);
  }
}
