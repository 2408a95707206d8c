package genbound.exact.world;

import genbound.linalg.PositiveDefinite;
import genbound.numeric.Arguments;
import genbound.numeric.NormalTail;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Two normal classes, 1 and −1, with means of their own and one covariance: the Bayes error and the
 * error of every linear rule are known.
 */
public final class TwoGaussians {

  private final double[] positive;
  private final double[] negative;
  private final double[][] covariance;
  private final PositiveDefinite factored;
  private final double share;

  /** The lower triangle with the covariance as its square. */
  private final double[][] root;

  /**
   * A mixture.
   *
   * @param positive the mean of class 1, finite
   * @param negative the mean of class −1, finite
   * @param covariance of both classes, symmetric and positive definite
   * @param share of class 1, in (0, 1)
   */
  public TwoGaussians(double[] positive, double[] negative, double[][] covariance, double share) {
    this.positive = Worlds.copy("positive", positive);
    this.negative = Worlds.copy("negative", negative);
    int d = positive.length;
    Arguments.require(negative.length == d, "negative", d + " long", negative.length);
    factored = PositiveDefinite.of("covariance", covariance);
    Arguments.require(factored.size() == d, "covariance", d + " × " + d, factored.size());
    this.covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    this.share = Arguments.inOpen("share", share, 0, 1);
    root = root(this.covariance);
  }

  /** A mixture whose features are independent within a class. */
  public static TwoGaussians diagonal(
      double[] positive, double[] negative, double[] variances, double share) {
    double[] diagonal = Worlds.copy("variances", variances);
    double[][] covariance = new double[diagonal.length][diagonal.length];
    for (int j = 0; j < diagonal.length; j++) {
      covariance[j][j] = Arguments.positive("variances", j, diagonal[j]);
    }
    return new TwoGaussians(positive, negative, covariance, share);
  }

  private static double[][] root(double[][] square) {
    int d = square.length;
    double[][] root = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = square[i][j];
        for (int k = 0; k < j; k++) {
          sum -= root[i][k] * root[j][k];
        }
        root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
      }
    }
    return root;
  }

  /** How far the means are apart, in standard deviations: √((μ₁ − μ₂)ᵀΣ⁻¹(μ₁ − μ₂)). */
  public double distance() {
    double[] difference = new double[positive.length];
    Arrays.setAll(difference, j -> positive[j] - negative[j]);
    return Math.sqrt(factored.inverseQuadraticForm(difference));
  }

  /** The least error of all rules, off by rounding. */
  public double bayesError() {
    double distance = distance();
    if (distance == 0) {
      return Math.min(share, 1 - share);
    }
    double shift = (Math.log1p(-share) - Math.log(share)) / distance;
    return share * NormalTail.up(distance / 2 - shift)
        + (1 - share) * NormalTail.up(distance / 2 + shift);
  }

  /**
   * The error of the rule that says 1 where ⟨w, x⟩ + b &gt; 0.
   *
   * @param weights w, not all 0
   * @param intercept b
   */
  public double error(double[] weights, double intercept) {
    double[] w = Worlds.copy("weights", weights);
    int d = positive.length;
    Arguments.require(w.length == d, "weights", d + " long", w.length);
    Arguments.finite("intercept", intercept);
    double variance = 0;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        variance += w[i] * covariance[i][j] * w[j];
      }
    }
    double deviation = Math.sqrt(Arguments.positive("variance along weights", variance));
    double above = (dot(w, positive) + intercept) / deviation;
    double below = (dot(w, negative) + intercept) / deviation;
    return share * NormalTail.up(above) + (1 - share) * NormalTail.up(-below);
  }

  /** Draws n points with their labels, 1 or −1. */
  public LabelledSample draw(int n, RandomGenerator random) {
    LabelledSample.checkMemory(n, positive.length);
    Arguments.notNull("random", random);
    int d = positive.length;
    double[][] x = new double[n][d];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = random.nextDouble() < share ? 1 : -1;
      double[] noise = new double[d];
      Arrays.setAll(noise, j -> random.nextGaussian());
      for (int j = 0; j < d; j++) {
        x[i][j] = (y[i] > 0 ? positive[j] : negative[j]) + dot(root[j], noise);
      }
    }
    return new LabelledSample(x, y);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  @Override
  public String toString() {
    return "two normal classes of " + positive.length + " features";
  }
}
