package genbound.harness;

import genbound.Evidence;
import genbound.estimate.votes.VoterStatistics;
import java.util.random.RandomGenerator;

/**
 * Voters of two classes, an odd number of them, that err on hard examples with probability ½ and
 * else with a small one, independently: the risk of their vote is known.
 *
 * @param voters how many, odd
 * @param easyError how often each errs on an easy example
 * @param hard the share of hard examples
 */
public record VoteWorld(int voters, double easyError, double hard) {

  /** The probability that most voters err. */
  public double voteRisk() {
    double easy = 0;
    for (int k = voters / 2 + 1; k <= voters; k++) {
      easy += binomial(k) * Math.pow(easyError, k) * Math.pow(1 - easyError, voters - k);
    }
    return hard * 0.5 + (1 - hard) * easy;
  }

  /** The probability that voters of at least half of the weight err. */
  public double voteRisk(double[] weights) {
    double risk = 0;
    for (int set = 0; set < 1 << voters; set++) {
      double weight = 0;
      for (int v = 0; v < voters; v++) {
        weight += (set >> v & 1) * weights[v];
      }
      int k = Integer.bitCount(set);
      double easy = Math.pow(easyError, k) * Math.pow(1 - easyError, voters - k);
      double probability = hard * Math.pow(0.5, voters) + (1 - hard) * easy;
      risk += weight >= 0.5 - 1e-12 ? probability : 0;
    }
    return risk;
  }

  private double binomial(int k) {
    double product = 1;
    for (int i = 1; i <= k; i++) {
      product = product * (voters - k + i) / i;
    }
    return product;
  }

  /** The votes on n examples. */
  public VoterStatistics draw(RandomGenerator random, int n) {
    return draw(random, n, 1);
  }

  /** The votes on n examples, each of which counts for a voter with probability {@code share}. */
  public VoterStatistics draw(RandomGenerator random, int n, double share) {
    boolean[][] outOfBag = new boolean[voters][n];
    int[] labels = new int[n];
    int[][] predictions = new int[voters][n];
    for (int i = 0; i < n; i++) {
      labels[i] = random.nextInt(2);
      double error = random.nextDouble() < hard ? 0.5 : easyError;
      for (int v = 0; v < voters; v++) {
        outOfBag[v][i] = share == 1 || random.nextDouble() < share;
        predictions[v][i] = random.nextDouble() < error ? 1 - labels[i] : labels[i];
      }
    }
    return Evidence.votes(predictions, labels, outOfBag);
  }
}
