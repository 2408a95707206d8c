package genbound.estimate.votes;

import genbound.evidence.RoundedMean;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.TandemRisk;
import genbound.evidence.learner.VotePairs;
import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * How often each voter errs, and how often each pair of voters errs together and disagrees, each on
 * the examples that may be counted for it. It holds twelve bytes for each pair.
 *
 * <p>Where votes are out-of-bag, a pair of voters may have no example in common. What needs that
 * pair is refused then, and nothing else: a mean over pairs can still be had for weights that give
 * one of the two nothing. Such a pair does not count for n, which is the fewest examples of the
 * others: the bounds rest on a mean over all pairs of a number that is at least 1 and that depends
 * on what was observed; where nothing was, 1 can stand for it.
 */
public final class VoterStatistics {

  private static final double STRAY = 1e-9;

  private final VoteCounts counts;
  private final long fewestOwn;
  private final long fewestShared;
  private final boolean everyPairShares;

  VoterStatistics(VoteCounts counts) {
    this.counts = counts;
    long own = Long.MAX_VALUE;
    long pair = Long.MAX_VALUE;
    boolean all = true;
    for (int i = 0; i < voters(); i++) {
      for (int j = 0; j <= i; j++) {
        long shared = counts.shared.get(i, j);
        all &= shared > 0;
        pair = shared > 0 ? Math.min(pair, shared) : pair;
        own = shared > 0 && i == j ? Math.min(own, shared) : own;
      }
    }
    fewestOwn = own;
    fewestShared = pair == Long.MAX_VALUE ? 0 : pair;
    everyPairShares = all;
  }

  /** How many voters there are. */
  public int voters() {
    return counts.shared.voters();
  }

  /** Equal weights, one for each voter. */
  public double[] uniformWeights() {
    double[] weights = new double[voters()];
    Arrays.fill(weights, 1.0 / voters());
    return weights;
  }

  /** The share of its examples on which a voter errs. */
  public double risk(int voter) {
    return share(counts.together, "voter", voter, "voter", voter);
  }

  /** The share of their common examples on which two voters both err. */
  public double tandem(int first, int second) {
    return share(counts.together, "first", first, "second", second);
  }

  /** The share of their common examples on which two voters predict differently. */
  public double disagreement(int first, int second) {
    return share(counts.differing, "first", first, "second", second);
  }

  private double share(PairTally part, String firstName, int first, String secondName, int second) {
    Arguments.inRange(firstName, first, 0, voters() - 1);
    Arguments.inRange(secondName, second, 0, voters() - 1);
    int i = Math.max(first, second);
    int j = Math.min(first, second);
    long shared = counts.shared.get(i, j);
    if (shared == 0) {
      Arguments.require(false, secondName, sharing(first, second), second);
    }
    return (double) part.get(i, j) / shared;
  }

  private static String sharing(int first, int second) {
    return first == second
        ? "a voter whose vote counts on an example"
        : "a voter whose vote counts on an example where that of voter " + first + " does";
  }

  /**
   * The fewest examples that a pair of voters shares, of the pairs that share any: the n of bounds
   * on pairs. 0 if no vote counts.
   */
  public long fewestShared() {
    return fewestShared;
  }

  /** The Gibbs risk for weights, with the fewest examples of any one voter as n. */
  public RoundedMean gibbsRisk(double... weights) {
    double[] law = law(weights);
    double sum = 0;
    for (int i = 0; i < law.length; i++) {
      checkPair(law, i, i);
      sum += law[i] == 0 ? 0 : law[i] * risk(i);
    }
    return risk(sum, fewestOwn);
  }

  /** The tandem risk for weights: how often two voters drawn by weight err together. */
  public TandemRisk tandemRisk(double... weights) {
    RoundedMean share = risk(form(counts.together, law(weights)), fewestShared);
    return new TandemRisk(share.low(), share.high(), share.n());
  }

  /** The disagreement for weights: how often two voters drawn by weight predict differently. */
  public Disagreement disagreement(double... weights) {
    RoundedMean share = risk(form(counts.differing, law(weights)), fewestShared);
    return new Disagreement(share.low(), share.high(), share.n(), counts.seen.moreThanTwo());
  }

  /** What pairs of voters drawn by weight did; refused where there are more than two classes. */
  public VotePairs pairs(double... weights) {
    Arguments.require(
        !counts.seen.moreThanTwo(), "votes", "between two classes", "votes between more than two");
    double error = tandemRisk(weights).high();
    Disagreement apart = disagreement(weights);
    double high = Math.min(apart.high(), Math.nextUp(1 - error));
    return new VotePairs(error, Math.min(apart.low(), high), high, apart.n());
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

  /** For each voter, how often it errs together with one drawn by weight; every pair must share. */
  double[] tandemWith(double[] law) {
    double[] product = new double[law.length];
    double[] row = new double[law.length];
    for (int i = 0; i < law.length; i++) {
      counts.together.shares(i, counts.shared, row);
      double sum = law[i] * row[i];
      for (int j = 0; j < i; j++) {
        sum += law[j] * row[j];
        product[j] += law[i] * row[j];
      }
      product[i] += sum;
    }
    return product;
  }

  /** Refuses voters of which two share no example. */
  void checkEveryPair(String name) {
    for (int i = 0; !everyPairShares && i < voters(); i++) {
      for (int j = 0; j <= i; j++) {
        if (counts.shared.get(i, j) == 0) {
          String domain = "of voters each two of which share an example";
          Arguments.require(false, name, domain, j + " and " + i + ", which share none");
        }
      }
    }
  }

  private double form(PairTally part, double[] law) {
    double sum = 0;
    double[] row = new double[law.length];
    for (int i = 0; i < law.length; i++) {
      checkPair(law, i, i);
      part.shares(i, counts.shared, row);
      double below = 0;
      for (int j = 0; j < i; j++) {
        checkPair(law, i, j);
        below += law[j] * row[j];
      }
      sum += law[i] * (2 * below + law[i] * row[i]);
    }
    return sum;
  }

  private void checkPair(double[] law, int i, int j) {
    if (!everyPairShares && counts.shared.get(i, j) == 0 && law[i] > 0 && law[j] > 0) {
      String domain =
          i == j
              ? "0 for voter " + i + ", whose vote counts on no example"
              : "0 for voter " + j + " or " + i + ", whose votes count on no common example";
      Arguments.require(false, "weights", domain, i == j ? law[i] : law[j] + " and " + law[i]);
    }
  }

  /**
   * A mean, moved out by more than its rounding: each weight is off by at most m + 1 roundings, and
   * enters twice; the sums add 2m, each product 4, moving out 2.
   */
  private RoundedMean risk(double sum, long n) {
    double slack = (4.0 * voters() + 12) * 0x1p-53;
    return new RoundedMean(Math.min(1, sum * (1 - slack)), Math.min(1, sum * (1 + slack)), n);
  }

  private double[] law(double[] weights) {
    Arguments.notNull("weights", weights);
    Arguments.require(weights.length == voters(), "weights", "one a voter", weights.length);
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += Arguments.inClosed("weights", i, weights[i], 0, 1);
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
    String orNone = everyPairShares ? "" : ", or none";
    return voters() + " voters that share at least " + fewestShared() + " examples" + orNone;
  }
}
