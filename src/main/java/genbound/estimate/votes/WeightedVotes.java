package genbound.estimate.votes;

import genbound.estimate.divergence.DiscreteDivergence;
import genbound.evidence.RoundedMean;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.TandemRisk;
import genbound.evidence.learner.VotePairs;

/**
 * A weighted majority vote on examples: everything that the vote bounds ask for, of one and the
 * same weights. Made by {@link VoterStatistics#weighted}.
 */
public final class WeightedVotes {

  private final VoterStatistics statistics;
  private final double[] weights;
  private final double kl;

  WeightedVotes(VoterStatistics statistics, double[] weights, double[] prior) {
    this.statistics = statistics;
    this.weights = weights;
    kl = DiscreteDivergence.categorical(weights, prior);
  }

  /** The weights, which add up to 1. */
  public double[] weights() {
    return weights.clone();
  }

  /** The risk of a voter drawn by weight. */
  public RoundedMean gibbsRisk() {
    return statistics.gibbsRisk(weights);
  }

  /** How often two voters drawn by weight err together. */
  public TandemRisk tandemRisk() {
    return statistics.tandemRisk(weights);
  }

  /** How often two voters drawn by weight predict differently. */
  public Disagreement disagreement() {
    return statistics.disagreement(weights);
  }

  /** What pairs of voters drawn by weight did; refused where there are more than two classes. */
  public VotePairs pairs() {
    return statistics.pairs(weights);
  }

  /** KL(weights‖prior weights) in nats, rounded up. */
  public double kl() {
    return kl;
  }

  @Override
  public String toString() {
    return "weighted vote of " + statistics;
  }
}
