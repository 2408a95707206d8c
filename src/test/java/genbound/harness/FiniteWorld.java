package genbound.harness;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.MeanLoss;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Finitely many classifiers whose risks are known, a uniform prior over them, and a posterior that
 * leans towards those with few errors on the sample.
 *
 * @param risks the true risk of each classifier
 */
public record FiniteWorld(double... risks) {

  /** A world whose classifiers differ little, so that the sample misleads the posterior. */
  public static FiniteWorld ordinary() {
    return new FiniteWorld(0.3, 0.32, 0.35, 0.3, 0.4, 0.45, 0.5, 0.33);
  }

  /** The errors of each classifier on n examples. */
  public int[] errors(RandomGenerator random, int n) {
    return Arrays.stream(risks).mapToInt(risk -> Coverage.binomial(random, n, risk)).toArray();
  }

  /** A posterior with weights proportional to exp(−strength·errors). */
  public Posterior posterior(int[] errors, int n, double strength) {
    int fewest = Arrays.stream(errors).min().getAsInt();
    double[] weights =
        Arrays.stream(errors).mapToDouble(k -> Math.exp(-strength * (k - fewest))).toArray();
    double total = Arrays.stream(weights).sum();
    double empirical = 0;
    double truth = 0;
    double kl = 0;
    for (int h = 0; h < weights.length; h++) {
      double weight = weights[h] / total;
      empirical += weight * errors[h] / n;
      truth += weight * risks[h];
      kl += weight > 0 ? weight * Math.log(weight * weights.length) : 0;
    }
    double mean = Math.max(0, Math.min(1, empirical));
    return new Posterior(weights, new MeanLoss(mean, n, LossRange.UNIT), Math.max(0, kl), truth);
  }

  /**
   * A posterior and what is known of it.
   *
   * @param weights its weights, not normalised
   * @param empirical its empirical Gibbs risk
   * @param kl its divergence from the uniform prior
   * @param truth its true Gibbs risk
   */
  public record Posterior(double[] weights, EmpiricalRisk empirical, double kl, double truth) {

    /** A classifier drawn from the posterior, by its place. */
    public int draw(RandomGenerator random) {
      double rest = random.nextDouble() * Arrays.stream(weights).sum();
      for (int h = 0; h < weights.length - 1; h++) {
        rest -= weights[h];
        if (rest < 0) {
          return h;
        }
      }
      return weights.length - 1;
    }
  }
}
