package genbound.estimate.votes;

import genbound.evidence.Disagreement;
import genbound.evidence.RoundedMean;
import genbound.evidence.TandemRisk;
import genbound.evidence.VotePairs;
import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * How often each voter errs, and how often each pair of voters errs together and disagrees, each on
 * the examples that may be counted for it.
 */
public final class VoterStatistics {

  private static final double STRAY = 1e-9;

  private final long[][] shared;
  private final double[][] tandem;
  private final double[][] apart;
  private final boolean moreThanTwoClasses;

  VoterStatistics(
      long[][] shared, long[][] together, long[][] differing, boolean moreThanTwoClasses) {
    int m = shared.length;
    this.shared = shared;
    this.moreThanTwoClasses = moreThanTwoClasses;
    tandem = new double[m][m];
    apart = new double[m][m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        Arguments.require(
            shared[i][j] > 0, "votes", "on an example that both count", i + " and " + j);
        tandem[i][j] = (double) together[i][j] / shared[i][j];
        apart[i][j] = (double) differing[i][j] / shared[i][j];
      }
    }
  }

  /** How many voters there are. */
  public int voters() {
    return shared.length;
  }

  /** The same weight for every voter. */
  public double[] uniformWeights() {
    double[] weights = new double[voters()];
    Arrays.fill(weights, 1.0 / voters());
    return weights;
  }

  /** The share of its examples on which a voter errs. */
  public double risk(int voter) {
    return tandem[voter][voter];
  }

  /** The share of their common examples on which two voters both err. */
  public double tandem(int first, int second) {
    return tandem[first][second];
  }

  /** The share of their common examples on which two voters predict differently. */
  public double disagreement(int first, int second) {
    return apart[first][second];
  }

  /** The fewest examples that any pair of voters shares: the n of bounds on pairs. */
  public long fewestShared() {
    long fewest = Long.MAX_VALUE;
    for (long[] row : shared) {
      for (long count : row) {
        fewest = Math.min(fewest, count);
      }
    }
    return fewest;
  }

  /** The Gibbs risk for weights, with the fewest examples of any one voter as n. */
  public RoundedMean gibbsRisk(double... weights) {
    double[] law = law(weights);
    double sum = 0;
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < law.length; i++) {
      sum += law[i] * tandem[i][i];
      fewest = Math.min(fewest, shared[i][i]);
    }
    return risk(sum, fewest);
  }

  /** The tandem risk for weights: how often two voters drawn by weight err together. */
  public TandemRisk tandemRisk(double... weights) {
    RoundedMean share = risk(form(tandem, law(weights)), fewestShared());
    return new TandemRisk(share.low(), share.high(), share.n());
  }

  /** The disagreement for weights: how often two voters drawn by weight predict differently. */
  public Disagreement disagreement(double... weights) {
    RoundedMean share = risk(form(apart, law(weights)), fewestShared());
    return new Disagreement(share.low(), share.high(), share.n(), moreThanTwoClasses);
  }

  /** What pairs of voters drawn by weight did; refused where there are more than two classes. */
  public VotePairs pairs(double... weights) {
    Arguments.require(
        !moreThanTwoClasses, "votes", "between two classes", "votes between more than two");
    double error = tandemRisk(weights).mean();
    double differ = Math.min(disagreement(weights).mean(), 1 - error);
    return new VotePairs(error, differ, fewestShared());
  }

  /**
   * Weights with the prior weights they are compared with: the Gibbs risk, the tandem risk, the
   * disagreement and the divergence of one and the same weighted vote.
   *
   * @param weights one a voter, adding up to 1; they may be chosen after looking
   * @param prior one a voter, adding up to 1, fixed without the examples
   */
  public WeightedVotes weighted(double[] weights, double[] prior) {
    return new WeightedVotes(this, law(weights), law(prior));
  }

  /** Weights whose prior is the same weight for every voter. */
  public WeightedVotes weighted(double... weights) {
    return weighted(weights, uniformWeights());
  }

  /** For each voter, how often it errs together with one drawn by weight. */
  double[] tandemWith(double[] law) {
    double[] product = new double[law.length];
    for (int i = 0; i < law.length; i++) {
      for (int j = 0; j < law.length; j++) {
        product[i] += law[j] * tandem[i][j];
      }
    }
    return product;
  }

  private static double form(double[][] matrix, double[] law) {
    double sum = 0;
    for (int i = 0; i < law.length; i++) {
      double row = 0;
      for (int j = 0; j < law.length; j++) {
        row += law[j] * matrix[i][j];
      }
      sum += law[i] * row;
    }
    return sum;
  }

  /**
   * A mean, moved out by more than its rounding: each weight is off by at most m + 1 roundings, and
   * enters twice; the sums add 2m, each product 3.
   */
  private RoundedMean risk(double sum, long n) {
    double slack = (4.0 * voters() + 8) * 0x1p-53;
    return new RoundedMean(Math.min(1, sum * (1 - slack)), Math.min(1, sum * (1 + slack)), n);
  }

  private double[] law(double[] weights) {
    Arguments.notNull("weights", weights);
    Arguments.require(weights.length == voters(), "weights", "one a voter", weights.length);
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += Arguments.inClosed("weights[" + i + "]", weights[i], 0, 1);
    }
    Arguments.require(Math.abs(total - 1) <= STRAY, "weights", "adding up to 1", total);
    double[] law = weights.clone();
    for (int i = 0; i < law.length; i++) {
      law[i] /= total;
    }
    return law;
  }

  @Override
  public String toString() {
    return voters() + " voters that share at least " + fewestShared() + " examples";
  }
}
