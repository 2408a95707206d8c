package genbound.estimate.loss;

import genbound.estimate.divergence.GaussianDivergence;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.numeric.Arguments;
import genbound.numeric.NormalTail;
import java.util.function.DoubleBinaryOperator;

/**
 * A linear classifier sign⟨w, x⟩ whose weights are drawn from N(mean, sd²·I) anew for every
 * example. Its Gibbs risk has a closed form: an example errs with probability Φ̄( y⟨mean,
 * x⟩/(sd·‖x‖) ).
 *
 * @see <a href="https://doi.org/10.1145/1553374.1553419">Germain, Lacasse, Laviolette and Marchand
 *     (2009), PAC-Bayesian Learning of Linear Classifiers, ICML</a>, after Langford and
 *     Shawe-Taylor (2002)
 */
public final class StochasticLinearClassifier {

  private static final double INV_SQRT_2_PI = 1 / Math.sqrt(2 * Math.PI);

  /** Errors of the inner product, of the norm and of the quotient, relative to Σ|wᵢxᵢ|. */
  private static final double ROUNDING = 0x1p-50;

  /** What may be lost of a coordinate by underflow once the largest is between 1 and 2. */
  private static final double LOST = 4 * Double.MIN_VALUE;

  private final double[] mean;
  private final double meanScale;
  private final double sd;

  /**
   * A Gaussian over weights.
   *
   * @param mean d finite numbers
   * @param sd in (0, ∞)
   */
  public StochasticLinearClassifier(double[] mean, double sd) {
    this.mean = Arguments.notNull("mean", mean).clone();
    Arguments.require(mean.length > 0, "mean", "not empty", 0);
    for (int j = 0; j < mean.length; j++) {
      Arguments.finite("mean", j, mean[j]);
    }
    this.meanScale = scale(mean);
    this.sd = Arguments.positive("sd", sd);
  }

  /** The mean of the weights. */
  public double[] mean() {
    return mean.clone();
  }

  /** The standard deviation of each weight. */
  public double sd() {
    return sd;
  }

  /**
   * The probability that an example is predicted wrongly, rounded up; whatever the size of {@code
   * x}, which does not matter.
   *
   * @param x d finite numbers
   * @param y 1 or −1
   */
  public double gibbsLoss(double[] x, int y) {
    return NormalTail.up(margin(x, y));
  }

  /** The Gibbs risk on examples, one row of x and one sign of y each. */
  public LossSample gibbsRisk(double[][] x, int[] y) {
    check(x, y);
    LossAccumulator accumulator = new LossAccumulator(LossRange.UNIT);
    for (int i = 0; i < x.length; i++) {
      accumulator.add(gibbsLoss(x[i], y[i]));
    }
    return accumulator.result();
  }

  /** KL from the prior N(priorMean, sd²·I): ‖mean − priorMean‖²/(2sd²), rounded up. */
  public double kl(double[] priorMean) {
    return GaussianDivergence.isotropic(mean, sd, priorMean, sd);
  }

  /** The classifier with its mean moved to {@code centre + factor·(mean − centre)}. */
  public StochasticLinearClassifier scaledFrom(double[] centre, double factor) {
    Arguments.notNull("centre", centre);
    Arguments.require(centre.length == mean.length, "centre", "as long as mean", centre.length);
    Arguments.finite("factor", factor);
    double[] moved = new double[mean.length];
    for (int j = 0; j < mean.length; j++) {
      moved[j] = centre[j] + factor * (mean[j] - centre[j]);
    }
    return new StochasticLinearClassifier(moved, sd);
  }

  /**
   * Descends on a bound over the posterior's mean, from here. A bound that holds for all posteriors
   * at once stays valid at the one found.
   *
   * @param x the examples that the bound counts, one row each
   * @param y their signs, 1 or −1
   * @param priorMean the mean of the prior, whose standard deviation is this one's
   * @param bound the value of the bound for a Gibbs risk and a KL divergence, rising in both
   * @param steps how many steps to take at most
   * @return the best classifier seen, never worse than this one; also when interrupted
   */
  public StochasticLinearClassifier descend(
      double[][] x, int[] y, double[] priorMean, DoubleBinaryOperator bound, int steps) {
    check(x, y);
    Arguments.atLeast("steps", steps, 0);
    StochasticLinearClassifier best = this;
    double value = best.objective(x, y, priorMean, bound);
    double rate = sd;
    for (int step = 0; step < steps && !Thread.currentThread().isInterrupted(); step++) {
      double[] slope = best.gradient(x, y, priorMean, bound);
      double length = Math.sqrt(dot(slope, slope));
      boolean moved = false;
      while (!moved && length > 0 && rate > 1e-9 * sd) {
        double[] next = best.mean();
        for (int j = 0; j < next.length; j++) {
          next[j] -= rate * slope[j] / length;
        }
        StochasticLinearClassifier candidate = new StochasticLinearClassifier(next, sd);
        double at = candidate.objective(x, y, priorMean, bound);
        moved = at < value;
        if (moved) {
          best = candidate;
          value = at;
        }
        rate *= moved ? 1.5 : 0.5;
      }
      if (!moved) {
        return best;
      }
    }
    return best;
  }

  private double objective(double[][] x, int[] y, double[] priorMean, DoubleBinaryOperator bound) {
    return bound.applyAsDouble(gibbsRisk(x, y).mean(), kl(priorMean));
  }

  /** In units of sd, by the chain rule, with differences for the two slopes of the bound. */
  private double[] gradient(double[][] x, int[] y, double[] priorMean, DoubleBinaryOperator bound) {
    double risk = gibbsRisk(x, y).mean();
    double kl = kl(priorMean);
    double h = 1e-5 * (1 - risk);
    double g = 1e-5 * (1 + kl);
    double here = bound.applyAsDouble(risk, kl);
    double byRisk = (bound.applyAsDouble(risk + h, kl) - here) / h;
    double byKl = (bound.applyAsDouble(risk, kl + g) - here) / g;
    double[] gradient = new double[mean.length];
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = byKl * ((mean[j] - priorMean[j]) / sd);
    }
    for (int i = 0; i < x.length; i++) {
      double scale = scale(x[i]);
      double norm = norm(x[i], scale);
      if (norm > 0) {
        double margin = margin(x[i], y[i]);
        double density = INV_SQRT_2_PI * Math.exp(-margin * margin / 2);
        double weight = -byRisk * density * y[i] / (norm * x.length);
        for (int j = 0; j < gradient.length; j++) {
          gradient[j] += weight * (x[i][j] * scale);
        }
      }
    }
    return gradient;
  }

  /**
   * y⟨mean, x⟩/(sd·‖x‖), rounded down; 0 for x = 0, where a coin decides. All three are scaled by
   * powers of two first, so that neither sum overflows or underflows.
   */
  private double margin(double[] x, int y) {
    Arguments.require(x.length == mean.length, "x", "of length " + mean.length, x.length);
    Arguments.require(y == 1 || y == -1, "y", "1 or −1", y);
    for (int j = 0; j < x.length; j++) {
      Arguments.finite("x", j, x[j]);
    }
    double scale = scale(x);
    double norm = norm(x, scale);
    if (norm == 0) {
      return 0;
    }
    double product = 0;
    double size = 0;
    for (int j = 0; j < x.length; j++) {
      double part = (mean[j] * meanScale) * (x[j] * scale);
      product += part;
      size += Math.abs(part);
    }
    double rounding = (x.length + 4) * ROUNDING * size + x.length * LOST;
    int exponent = Math.getExponent(sd);
    double scaled = (y * product - rounding) / (Math.scalb(sd, -exponent) * norm);
    return Math.scalb(scaled, -Math.getExponent(meanScale) - exponent);
  }

  /** The power of two by which the largest |v| comes between 1 and 2, or as near as it may. */
  private static double scale(double[] v) {
    double largest = 0;
    for (double value : v) {
      largest = Math.max(largest, Math.abs(value));
    }
    return Math.scalb(1.0, -Math.max(Double.MIN_EXPONENT, Math.getExponent(largest)));
  }

  /** ‖x‖ on that scale. */
  private static double norm(double[] x, double scale) {
    double sum = 0;
    for (double value : x) {
      double scaled = value * scale;
      sum += scaled * scaled;
    }
    return Math.sqrt(sum);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static void check(double[][] x, int[] y) {
    Arguments.notNull("x", x);
    Arguments.notNull("y", y);
    Arguments.require(x.length > 0, "x", "not empty", 0);
    Arguments.require(y.length == x.length, "y", "as long as x", y.length);
  }

  @Override
  public String toString() {
    return "stochastic linear classifier with " + mean.length + " weights of deviation " + sd;
  }
}
