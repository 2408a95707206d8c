package genbound.pacbayes;

import java.util.random.RandomGenerator;

/**
 * Losses without a ceiling of 32 predictors on 20 examples, and the posterior that Donsker and
 * Varadhan make worst: it leans towards predictors whose empirical risk is far below their risk.
 */
final class TailWorlds {

  private static final int PREDICTORS = 32;
  private static final int EXAMPLES = 20;

  private TailWorlds() {}

  /** Whether a bound holds, given the mean of the posterior, its divergence and its risk. */
  interface Check {
    boolean holds(double mean, double kl, double truth);
  }

  /** A loss drawn anew. */
  interface Loss {
    double draw(RandomGenerator random);
  }

  /** Normal losses of mean 2 and standard deviation 3. */
  static boolean gaussian(RandomGenerator random, Check check) {
    return holds(random, source -> 2 + 3 * source.nextGaussian(), 2, 1.0 / 9, check);
  }

  /** Losses of a Pareto law of index 3, of mean 3/2 and mean square 3. */
  static boolean pareto(RandomGenerator random, Check check) {
    Loss loss = source -> Math.pow(1 - source.nextDouble(), -1.0 / 3);
    return holds(random, loss, 1.5, 1.0 / 3, check);
  }

  /**
   * Weights exp(n·(R − r)²/(2v)) for r below R, with v the variance or more, at several strengths:
   * all of them are one bound's posteriors.
   */
  private static boolean holds(
      RandomGenerator random, Loss loss, double risk, double strength, Check check) {
    double[] means = new double[PREDICTORS];
    for (int h = 0; h < PREDICTORS; h++) {
      for (int i = 0; i < EXAMPLES; i++) {
        means[h] += loss.draw(random) / EXAMPLES;
      }
    }
    for (double times : new double[] {0, 0.3, 0.9, 3}) {
      double total = 0;
      double[] weights = new double[PREDICTORS];
      for (int h = 0; h < PREDICTORS; h++) {
        double off = Math.max(0, risk - means[h]);
        weights[h] = Math.exp(times * EXAMPLES * strength * off * off / 2);
        total += weights[h];
      }
      double mean = 0;
      double kl = 0;
      for (int h = 0; h < PREDICTORS; h++) {
        double weight = weights[h] / total;
        mean += weight * means[h];
        kl += weight * Math.log(weight * PREDICTORS);
      }
      if (!check.holds(mean, Math.max(0, kl), risk)) {
        return false;
      }
    }
    return true;
  }
}
