package genbound.estimate.bias;

import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * The inductive bias that a task needs beyond that of a Gaussian space of hypotheses: −ln P(e ≤ ε),
 * in nats, for the mean square error e of a random hypothesis on given points.
 *
 * <p>The error is a quadratic form in normal variables, so nothing is drawn. {@link #needed} gives
 * the number with two proved ends: Chernoff's bound below, and above it the probability that
 * Chebyshev's inequality leaves to a tilted law. They are proved for the eigenvalues as computed,
 * rounded outward; those within n units in the last place of the largest count as 0. The number
 * between them is a numerical integral, off by about 1e-10 of itself. Proof in
 * proofs/inductive-bias.md.
 *
 * @see InductiveBias#gaussian
 * @see InductiveBias#kernel
 */
public final class GaussianBias {

  private final QuadraticForm error;
  private final int points;

  GaussianBias(double[] weights, double[] squares) {
    error = new QuadraticForm(weights, squares);
    points = weights.length;
  }

  /** The mean of the error over the hypotheses. */
  public double meanError() {
    return error.mean();
  }

  /** The variance of the error over the hypotheses. */
  public double variance() {
    return error.variance();
  }

  /**
   * What is needed for a mean square error of at most ε, in nats; ∞ where no hypothesis has it.
   *
   * @param epsilon ε in (0, ∞)
   */
  public NeededBias needed(double epsilon) {
    Arguments.positive("epsilon", epsilon);
    double lower = error.lowerEnd(epsilon);
    double upper = error.upperEnd(epsilon);
    if (error.variance() == 0 || lower == Double.POSITIVE_INFINITY) {
      return new NeededBias(lower, lower, Math.max(lower, upper));
    }
    double value = error.value(epsilon);
    return new NeededBias(lower, Math.max(lower, Math.min(value, upper)), upper);
  }

  /**
   * What is needed according to a chi-square law with the mean and variance of the error, in nats.
   * It is what a fit to draws would say, and far from the truth in the tail: an estimate that
   * promises nothing.
   *
   * @param epsilon ε in (0, ∞)
   */
  public double twoMoments(double epsilon) {
    Arguments.positive("epsilon", epsilon);
    double mean = meanError();
    double variance = variance();
    if (variance == 0) {
      return mean <= epsilon ? 0 : Double.POSITIVE_INFINITY;
    }
    double scale = variance / (2 * mean);
    return -GammaTail.logLower(mean / (2 * scale), epsilon / (2 * scale));
  }

  /** Weights and squared shifts of the form (1/n)·‖f − y‖², from an eigendecomposition. */
  static GaussianBias of(double[] eigenvalues, double[] along) {
    int n = eigenvalues.length;
    double largest = Arrays.stream(eigenvalues).max().orElse(0);
    double[] weights = new double[n];
    double[] squares = new double[n];
    for (int j = 0; j < n; j++) {
      Arguments.require(
          eigenvalues[j] >= -1e-8 * largest,
          "covariance",
          "positive semidefinite, beyond rounding",
          "an eigenvalue of " + eigenvalues[j]);
      weights[j] = eigenvalues[j] > n * 0x1p-52 * largest ? eigenvalues[j] / n : 0;
      squares[j] = along[j] * along[j] / n;
    }
    return new GaussianBias(weights, squares);
  }

  @Override
  public String toString() {
    return "Gaussian hypotheses on "
        + points
        + " points, mean square error "
        + (float) meanError()
        + " on average";
  }
}
