package genbound.exact.channel;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import genbound.numeric.Arguments;

/**
 * A learning problem with everything in closed form: n examples z from N(μ, σ²I) in d dimensions,
 * the hypothesis W is their mean plus noise from N(0, τ²I), and the loss is ‖z − W‖². Information
 * is in nats and rounded up.
 *
 * @param dimension d, at least 1
 * @param n how many examples, at least 2, or 1 where there is noise
 * @param sigma σ, in [10⁻⁷⁰, 10⁷⁰]
 * @param noise τ, 0 or in [10⁻⁷⁰, 10⁷⁰]
 * @see <a href="https://arxiv.org/abs/1901.04609">Bu, Zou and Veeravalli (2020), Tightening Mutual
 *     Information Based Bounds on Generalization Error, IEEE Journal on Selected Areas in
 *     Information Theory 1</a>
 */
public record GaussianMeanProblem(int dimension, long n, double sigma, double noise) {

  public GaussianMeanProblem {
    Arguments.atLeast("dimension", dimension, 1);
    scale("sigma", sigma);
    if (noise != 0) {
      scale("noise", noise);
    }
    Arguments.inRange("n", n, noise == 0 ? 2 : 1, 1L << 53);
  }

  static void scale(String name, double value) {
    Arguments.inClosed(name, value, 1e-70, 1e70);
  }

  /** The information I(W; S) = (d/2) ln(1 + σ²/(nτ²)) about the sample; ∞ without noise. */
  public double sampleInformation() {
    if (noise == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double ratio = divideUp(sigma, noise);
    return half(divideUp(multiplyUp(ratio, ratio), n));
  }

  /**
   * The information I(W; Zᵢ) = (d/2) ln(1 + 1/(n − 1 + n²τ²/σ²)) about one example; the same for
   * every example, so one number stands for all.
   */
  public ExampleInformation individual() {
    double ratio = multiplyDown(n, divideDown(noise, sigma));
    return ExampleInformation.of(half(divideUp(1, addDown(n - 1, multiplyDown(ratio, ratio)))));
  }

  private double half(double x) {
    return multiplyUp(dimension / 2.0, log1pUp(x));
  }

  /** The risk d(σ² + σ²/n + τ²), averaged over samples and noise. */
  public double expectedRisk() {
    return dimension * lossScale();
  }

  /** Risk minus empirical risk, averaged: 2dσ²/n. */
  public double expectedGap() {
    return 2.0 * dimension * sigma * sigma / n;
  }

  private double lossScale() {
    return sigma * sigma * (1 + 1.0 / n) + noise * noise;
  }

  /**
   * The tail of the loss of an independent copy of the hypothesis on a fresh example, which is what
   * a bound by the information about single examples needs. That loss is s²χ² with d degrees of
   * freedom, s² = σ² + σ²/n + τ², and is sub-gamma below its mean with v = 2ds⁴ and c = 0. For a
   * fixed hypothesis the tail is as wide as that hypothesis is far from μ: no one tail fits all.
   */
  public LossTail tail() {
    double square = multiplyUp(multiplyUp(sigma, sigma), addUp(1, divideUp(1, n)));
    return below(2.0 * dimension, addUp(square, multiplyUp(noise, noise)));
  }

  /** Of s²χ² with d degrees of freedom, given 2d and s². */
  static LossTail below(double twiceDegrees, double square) {
    return LossTail.subGamma(multiplyUp(twiceDegrees, multiplyUp(square, square)), 0);
  }

  @Override
  public String toString() {
    return "the mean of "
        + n
        + " Gaussian examples in "
        + dimension
        + " dimensions, σ = "
        + sigma
        + ", τ = "
        + noise;
  }
}
