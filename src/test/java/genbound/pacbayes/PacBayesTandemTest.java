package genbound.pacbayes;

import genbound.Divergence;
import genbound.Evidence;
import genbound.PacBayes;
import genbound.estimate.votes.TandemWeights;
import genbound.estimate.votes.VoterStatistics;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacBayesTandemTest implements VoteContract<PacBayesTandem> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var votes = WORLD.draw(random, 60);
    return holds(votes, TandemWeights.optimise(votes, Confidence.ofDelta(delta)), delta);
  }

  private static boolean holds(VoterStatistics votes, double[] weights, double delta) {
    double kl = Divergence.categorical(weights, votes.uniformWeights());
    return PacBayes.tandem(votes.tandemRisk(weights), kl).atDelta(delta).value()
        >= WORLD.voteRisk(weights);
  }

  @Test
  void holdsForOutOfBagVotesAndTheLuckiestVoter() {
    Coverage.assertHolds(
        DELTA,
        DRAWS,
        8,
        random -> {
          VoterStatistics votes = WORLD.draw(random, 150, 0.4);
          double[] lucky = new double[5];
          lucky[least(votes)] = 1;
          double[] tuned = TandemWeights.optimise(votes, Confidence.ofDelta(DELTA));
          return holds(votes, lucky, DELTA) && holds(votes, tuned, DELTA);
        });
  }

  private static int least(VoterStatistics votes) {
    return IntStream.range(0, votes.voters())
        .boxed()
        .min(Comparator.comparingDouble(votes::risk))
        .orElseThrow();
  }

  @Test
  void failsForVotersTrainedOnTheSample() {
    assertBroken(
        random -> {
          int[] labels = random.ints(100, 0, 2).toArray();
          int[][] byHeart = {labels, labels, labels};
          var votes = Evidence.votes(byHeart, labels);
          return PacBayes.tandem(votes.tandemRisk(votes.uniformWeights()), 0).atDelta(DELTA).value()
              >= 0.5;
        });
  }
}
