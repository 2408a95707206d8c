package genbound.exact.world;

import genbound.numeric.Arguments;
import genbound.numeric.NormalTail;
import java.util.Arrays;

/**
 * The mean of a two-class Gaussian mixture, learned from real examples and from those of a
 * generator that was fitted to them: the expected gap between risk and empirical risk, exactly.
 *
 * <p>Labels y are ±1, x is N(y·μ, σ²·I) in d dimensions, the model θ is the mean of y·x over all n
 * = m + g examples, and the loss of an example is ‖x − y·θ‖²/(2σ²) with the true σ. The generator
 * is a Gaussian around a learned mean with a learned variance ŝ², and s = E ŝ²/σ². Real examples
 * are balanced. The loss is not bounded: no certificate covers it.
 *
 * <pre>PER_CLASS     E gap = (d/2)·( 1 + 1/m + 2sg/n² − (m − 1 + g/m + s·g)/n )
 * SYMMETRISED   E gap = (d/2)·( 1 + 1/m + 2sg/n² − (m − 1 + s·g)/n )</pre>
 *
 * <p>Whether generated examples help depends on the estimator of the variance alone: with an
 * unbiased one they do, with that of maximum likelihood they hurt.
 *
 * @param dimension d ≥ 1
 * @param real m, at least 2; for PER_CLASS even and at least 4
 * @param generator what the generator learns
 * @param divisor what the sum of squares is divided by to estimate the variance, for each
 *     dimension; at least 1. The unbiased one is {@link Generator#degrees}, that of maximum
 *     likelihood m
 * @see <a href="https://arxiv.org/abs/2305.17476">Zheng, Wu and Li (2023), Toward Understanding
 *     Generative Data Augmentation, NeurIPS</a>; the closed form is proved in
 *     proofs/generated-data.md
 */
public record GaussianMixtureAugmentation(
    long dimension, long real, Generator generator, long divisor) {

  /** How the generator places its two classes. */
  public enum Generator {
    /** At the mean of each class; m − 2 degrees of freedom are left for the variance. */
    PER_CLASS(2),
    /** At ± the mean of all y·x; m − 1 degrees of freedom are left. */
    SYMMETRISED(1);

    private final int means;

    Generator(int means) {
      this.means = means;
    }

    /** The divisor that makes the variance of m real examples unbiased. */
    public long degrees(long real) {
      return real - means;
    }
  }

  public GaussianMixtureAugmentation {
    Arguments.atLeast("dimension", dimension, 1);
    Arguments.notNull("generator", generator);
    if (generator == Generator.PER_CLASS) {
      Arguments.require(real >= 4 && real % 2 == 0, "real", "even and at least 4", (Long) real);
    } else {
      Arguments.atLeast("real", real, 2);
    }
    Arguments.atLeast("divisor", divisor, 1);
  }

  /** s, how large the learned variance is on average, as a multiple of the true one. */
  public double varianceFactor() {
    return (double) generator.degrees(real) / divisor;
  }

  /**
   * The expected gap with g generated examples, as many of one class as of the other.
   *
   * @param generated g ≥ 0, even for PER_CLASS
   */
  public double expectedGap(long generated) {
    Arguments.atLeast("generated", generated, 0);
    boolean balanced = generator == Generator.SYMMETRISED || generated % 2 == 0;
    Arguments.require(balanced, "generated", "even", (Long) generated);
    return gap(generated);
  }

  /**
   * The expected gap with g generated examples whose classes are tossed by a fair coin.
   *
   * @param generated g ≥ 0
   */
  public double expectedGapRandomLabels(long generated) {
    Arguments.atLeast("generated", generated, 0);
    double n = (double) real + generated;
    double tossed = generator == Generator.PER_CLASS ? generated / (real * n) / n : 0;
    return gap(generated) + dimension * tossed;
  }

  /** What the expected gap tends to as more and more is generated. */
  public double limit() {
    double left = generator == Generator.PER_CLASS ? 0 : 1.0 / real;
    return dimension / 2.0 * (left + shrinkage());
  }

  private double gap(long generated) {
    double m = real;
    double g = generated;
    double n = m + g;
    double ofMeans = generator == Generator.PER_CLASS ? g / m : 0;
    double missing = (g * shrinkage() + 1 - ofMeans) / n;
    return dimension / 2.0 * (1 / m + 2 * varianceFactor() * (g / n) / n + missing);
  }

  /** 1 − s. */
  private double shrinkage() {
    return (double) (divisor - generator.degrees(real)) / divisor;
  }

  /** The risk (d·σ² + ‖θ − μ‖²)/(2σ²) of a model θ. */
  public static double risk(double[] theta, double[] mean, double sd) {
    check(theta, mean, sd);
    double squares = 0;
    for (int i = 0; i < mean.length; i++) {
      double off = (theta[i] - mean[i]) / sd;
      squares += off * off;
    }
    return Math.min((mean.length + squares) / 2, Double.MAX_VALUE);
  }

  /** The probability that the sign of θ·x is not the label, to 1e-11; 1/2 for θ = 0. */
  public static double zeroOneRisk(double[] theta, double[] mean, double sd) {
    check(theta, mean, sd);
    double far = largest(mean);
    double length = largest(theta);
    if (far == 0 || length == 0) {
      return 0.5;
    }
    double inner = 0;
    double squares = 0;
    for (int i = 0; i < mean.length; i++) {
      double direction = theta[i] / length;
      inner += direction * (mean[i] / far);
      squares += direction * direction;
    }
    double cosine = inner / Math.sqrt(squares);
    return cosine == 0 ? 0.5 : NormalTail.up(cosine * (far / sd));
  }

  private static double largest(double[] vector) {
    return Arrays.stream(vector).map(Math::abs).max().getAsDouble();
  }

  private static void check(double[] theta, double[] mean, double sd) {
    Arguments.notNull("theta", theta);
    Arguments.notNull("mean", mean);
    Arguments.require(mean.length > 0, "mean", "not empty", 0);
    Arguments.require(theta.length == mean.length, "theta", mean.length + " long", theta.length);
    Arguments.positive("sd", sd);
    for (int i = 0; i < mean.length; i++) {
      Arguments.finite("theta", i, theta[i]);
      Arguments.finite("mean", i, mean[i]);
    }
  }
}
