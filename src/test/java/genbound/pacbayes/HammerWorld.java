package genbound.pacbayes;

import genbound.harness.Coverage;
import java.util.random.RandomGenerator;

/**
 * 256 fair coins as classifiers under a uniform prior, and one drawn from a posterior that leans
 * towards few errors, up to the one with fewest alone.
 */
final class HammerWorld {

  static final int EXAMPLES = 40;

  private static final int COINS = 256;

  private HammerWorld() {}

  /** Whether a bound holds, given the errors of the coin drawn and the log-ratio at it. */
  interface Check {
    boolean holds(int errors, double logRatio);
  }

  /** One draw from the posterior with weights exp(−strength·errors). */
  static boolean holds(RandomGenerator random, double strength, Check check) {
    int[] errors = new int[COINS];
    double total = 0;
    for (int h = 0; h < COINS; h++) {
      errors[h] = Coverage.binomial(random, EXAMPLES, 0.5);
      total += Math.exp(-strength * errors[h]);
    }
    double rest = random.nextDouble() * total;
    int drawn = 0;
    while (drawn < COINS - 1 && rest >= Math.exp(-strength * errors[drawn])) {
      rest -= Math.exp(-strength * errors[drawn]);
      drawn++;
    }
    double logRatio = Math.log(COINS) - strength * errors[drawn] - Math.log(total);
    return check.holds(errors[drawn], logRatio);
  }
}
