package genbound.estimate.bias;

import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * A non-central chi-square law fitted to the errors of drawn hypotheses by maximum likelihood, as
 * the paper does: an estimate of the bias needed, which may be far off beyond the draws.
 *
 * @param law the fitted law
 * @param distance the largest distance between the law's distribution function and that of the
 *     errors (Kolmogorov and Smirnov)
 * @param draws how many errors there were
 * @see InductiveBias#fit
 */
public record ChiSquareFit(NoncentralChiSquare law, double distance, int draws) {

  private static final int MOST_STEPS = 600;

  public ChiSquareFit {
    Arguments.notNull("law", law);
    Arguments.inClosed("distance", distance, 0, 1);
    Arguments.atLeast("draws", draws, 2);
  }

  /**
   * −ln P(error ≤ ε) under the fitted law, in nats.
   *
   * @param epsilon ε in (0, ∞)
   */
  public double needed(double epsilon) {
    return Math.max(0, -law.logCdf(epsilon));
  }

  /** Whether the law is read off where no draw can be expected: beyond ln(draws) nats. */
  public boolean isExtrapolated(double epsilon) {
    return needed(epsilon) > Math.log(draws);
  }

  static ChiSquareFit of(double[] errors) {
    double[] sorted = Arguments.notNull("errors", errors).clone();
    Arguments.require(sorted.length >= 2, "errors", "at least two", sorted.length);
    for (int i = 0; i < sorted.length; i++) {
      Arguments.positive("errors", i, sorted[i]);
    }
    Arrays.sort(sorted);
    double mean = Arrays.stream(sorted).average().getAsDouble();
    double variance =
        Arrays.stream(sorted).map(e -> (e - mean) * (e - mean)).average().getAsDouble();
    Arguments.require(
        variance > 1e-20 * mean * mean, "errors", "not all equal", "errors near " + mean);
    double scale = variance / (2 * mean);
    double[] start = {Math.log(mean / scale), 0.5, Math.log(scale)};
    double[] best = new Simplex(point -> cost(point, sorted)).minimum(start, MOST_STEPS);
    NoncentralChiSquare law = law(best);
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double cdf = Math.exp(law.logCdf(sorted[i]));
      double below = (double) i / sorted.length;
      double upTo = (i + 1.0) / sorted.length;
      distance = Math.max(distance, Math.max(cdf - below, upTo - cdf));
    }
    return new ChiSquareFit(law, Math.min(1, distance), sorted.length);
  }

  private static NoncentralChiSquare law(double[] point) {
    return new NoncentralChiSquare(Math.exp(point[0]), point[1] * point[1], Math.exp(point[2]));
  }

  /** Minus the mean log-likelihood; ∞ outside the family. */
  private static double cost(double[] point, double[] errors) {
    boolean inside =
        Math.abs(point[0]) < 13 && Math.abs(point[1]) < 1000 && Math.abs(point[2]) < 600;
    if (!inside) {
      return Double.POSITIVE_INFINITY;
    }
    NoncentralChiSquare law = law(point);
    double sum = 0;
    for (double error : errors) {
      sum -= law.logDensity(error);
    }
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum / errors.length;
  }

  @Override
  public String toString() {
    return law + ", fitted to " + draws + " errors, distance " + (float) distance;
  }
}
