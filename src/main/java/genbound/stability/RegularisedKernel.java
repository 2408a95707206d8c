package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.expUp;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.LossRange;
import genbound.evidence.learner.RemovalStability;
import genbound.numeric.Arguments;

/**
 * A kernel machine without an offset: the minimiser f of (1/n)·Σ ℓ(f, zᵢ) + λ‖f‖² over a kernel's
 * space. Other conventions: (λ′/2)‖f‖² means λ = λ′/2; C·Σ ℓ + ½‖f‖² means λ = 1/(2Cn); Σ ℓ +
 * λ′‖f‖² means λ = λ′/n. Proofs are in proofs/regularised-stability.md.
 *
 * @param lipschitz σ, the Lipschitz constant of the loss in the prediction, in [0, ∞)
 * @param range of the loss on any example
 * @param kernelBound κ, the largest √k(x, x), in [0, ∞)
 * @param lambda λ in (0, ∞), fixed before the examples were seen
 * @see <a href="https://www.jmlr.org/papers/v2/bousquet02a.html">Bousquet and Elisseeff (2002),
 *     Stability and Generalization, JMLR 2</a>
 */
public record RegularisedKernel(
    double lipschitz, LossRange range, double kernelBound, double lambda) {

  /** Above the largest of m/(1 + eᵐ), 0.27846…. */
  private static final double LOGISTIC = 0.2785;

  public RegularisedKernel {
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.notNull("range", range);
    Arguments.nonNegative("kernelBound", kernelBound);
    Arguments.positive("lambda", lambda);
  }

  /** The hinge loss max(0, 1 − y·f(x)) with labels ±1: a support vector machine. */
  public static RegularisedKernel hinge(double kernelBound, double lambda) {
    double most = largestPrediction(1, 1, kernelBound, lambda);
    return of(1, addUp(1, most), kernelBound, lambda);
  }

  /** The logistic loss ln(1 + exp(−y·f(x))) with labels ±1. */
  public static RegularisedKernel logistic(double kernelBound, double lambda) {
    double most = largestPrediction(LOGISTIC, 1, kernelBound, lambda);
    double rest = log1pUp(expUp(-most));
    return of(1, addUp(most, rest), kernelBound, lambda);
  }

  /**
   * The squared loss (y − f(x))²: kernel ridge regression.
   *
   * @param labelBound B in [0, ∞): every |y| is at most B
   */
  public static RegularisedKernel squared(double labelBound, double kernelBound, double lambda) {
    Arguments.nonNegative("labelBound", labelBound);
    double square = divideUp(multiplyUp(labelBound, labelBound), 2);
    double most = largestPrediction(square, 2 * labelBound, kernelBound, lambda);
    double residual = addUp(labelBound, most);
    return of(2 * residual, multiplyUp(residual, residual), kernelBound, lambda);
  }

  /**
   * The Huber loss of r = y − f(x): r²/2 where |r| is at most t, t·(|r| − t/2) beyond.
   *
   * @param threshold t in (0, ∞)
   * @param labelBound B in [0, ∞): every |y| is at most B
   */
  public static RegularisedKernel huber(
      double threshold, double labelBound, double kernelBound, double lambda) {
    Arguments.positive("threshold", threshold);
    Arguments.nonNegative("labelBound", labelBound);
    double product =
        labelBound <= 2 * threshold
            ? divideUp(multiplyUp(labelBound, labelBound), 4)
            : multiplyUp(threshold, subtractUp(labelBound, threshold));
    double most = largestPrediction(product, threshold, kernelBound, lambda);
    double residual = addUp(labelBound, most);
    double bend = Math.min(threshold, residual);
    double largest = multiplyUp(bend, subtractUp(residual, bend / 2));
    return of(bend, largest, kernelBound, lambda);
  }

  /**
   * β = σ²κ²/(2λn) for the training loss, when an example is removed and the others keep the weight
   * 1/n; replacement is its {@link RemovalStability#toReplacement}.
   *
   * @param n how many examples
   */
  public RemovalStability stability(long n) {
    return stability(lipschitz, n);
  }

  /**
   * β = σLκ²/(2λn) for another loss of the same predictions, such as the ramp loss, which is
   * 1-Lipschitz and lies in [0, 1] whatever the range of the training loss.
   *
   * @param otherLipschitz L, the Lipschitz constant of that loss in the prediction, in [0, ∞)
   * @param n how many examples
   */
  public RemovalStability stability(double otherLipschitz, long n) {
    Arguments.nonNegative("otherLipschitz", otherLipschitz);
    double size = StabilityEvaluations.product(lipschitz, otherLipschitz, kernelBound, kernelBound);
    double beta = divideUp(divideUp(size, 2 * GradientMethods.examples(n)), lambda);
    return new RemovalStability(Math.min(beta, Double.MAX_VALUE));
  }

  /**
   * β = σ²κ²/(λn) for the training loss, when an example is removed and the others get the weight
   * 1/(n − 1), as a fit on n − 1 examples with the same λ gives it: for leave-one-out risks.
   *
   * @param n how many examples
   */
  public RemovalStability refitStability(long n) {
    return refitStability(lipschitz, n);
  }

  /**
   * β = σLκ²/(λn), the same for another loss of the same predictions.
   *
   * @param otherLipschitz L, the Lipschitz constant of that loss in the prediction, in [0, ∞)
   * @param n how many examples
   */
  public RemovalStability refitStability(double otherLipschitz, long n) {
    double twice = 2 * stability(otherLipschitz, n).beta();
    return new RemovalStability(Math.min(twice, Double.MAX_VALUE));
  }

  /**
   * A bound on |f(x)|: κ·min(√(p/(2λ)), sκ/(2λ)), since 2λf = (1/n)·Σ aᵢ·k(xᵢ, ·) with slopes |aᵢ|
   * ≤ s and aᵢ·f(xᵢ) ≤ p.
   */
  private static double largestPrediction(
      double product, double slope, double kernelBound, double lambda) {
    Arguments.nonNegative("kernelBound", kernelBound);
    Arguments.positive("lambda", lambda);
    double byProduct = sqrtUp(divideUp(divideUp(product, 2), lambda));
    double bySlope = divideUp(divideUp(multiplyUp(slope, kernelBound), 2), lambda);
    return multiplyUp(kernelBound, Math.min(byProduct, bySlope));
  }

  private static RegularisedKernel of(
      double lipschitz, double largest, double kernelBound, double lambda) {
    boolean finite = Double.isFinite(largest) && Double.isFinite(lipschitz);
    Arguments.require(finite, "lambda", "large enough for finite losses", (Double) lambda);
    LossRange range = new LossRange(0, Math.max(largest, Double.MIN_NORMAL));
    return new RegularisedKernel(lipschitz, range, kernelBound, lambda);
  }

  @Override
  public String toString() {
    return "kernel machine, σ = "
        + lipschitz
        + ", losses in "
        + range
        + ", κ = "
        + kernelBound
        + ", λ = "
        + lambda;
  }
}
