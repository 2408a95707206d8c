package genbound.estimate.privacy;

import genbound.numeric.Arguments;
import genbound.numeric.NormalTail;

/**
 * Normal noise that makes a release (ε, δ)-private, by its exact law: noise of deviation Δ/μ on a
 * number or vector of sensitivity Δ is private exactly where δ ≥ Φ(μ/2 − ε/μ) − e^ε·Φ(−μ/2 − ε/μ).
 * Several releases of one person's data compose to the root of the sum of their μ².
 *
 * @param epsilon ε in (0, 100]
 * @param delta δ in [1e-200, 1)
 * @see <a href="https://arxiv.org/abs/1805.06530">Balle and Wang (2018), Improving the Gaussian
 *     Mechanism for Differential Privacy: Analytical Calibration and Optimal Denoising, ICML</a>
 */
public record GaussianMechanism(double epsilon, double delta) {

  private static final double TAIL_ERROR = 4e-12;

  public GaussianMechanism {
    Arguments.require(epsilon > 0 && epsilon <= 100, "epsilon", "in (0, 100]", (Double) epsilon);
    Arguments.require(delta >= 1e-200 && delta < 1, "delta", "in [1e-200, 1)", (Double) delta);
  }

  /** μ, from below: the largest at which noise of deviation Δ/μ is private. */
  public double mu() {
    double low = 0;
    double high = 1;
    while (deltaUp(high) <= delta) {
      low = high;
      high *= 2;
    }
    for (int k = 0; k < 200 && Math.nextUp(low) < high; k++) {
      double middle = low / 2 + high / 2;
      if (deltaUp(middle) <= delta) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The least δ at some μ, from above. */
  private double deltaUp(double mu) {
    double first = NormalTail.up(epsilon / mu - mu / 2);
    double second = NormalTail.up(epsilon / mu + mu / 2) * (1 - TAIL_ERROR) - 1e-306;
    double times = Math.exp(epsilon) * (1 - 0x1p-50) * Math.max(0, second);
    return first * (1 + TAIL_ERROR) - times;
  }

  /**
   * The deviation of the noise for one release.
   *
   * @param sensitivity Δ, by how much one person's data can change what is released, in Euclidean
   *     length, in [0, ∞)
   */
  public double deviation(double sensitivity) {
    return deviation(sensitivity, 1);
  }

  /**
   * The deviation of the noise for one of several releases that share ε and δ equally.
   *
   * @param sensitivity Δ of this release, in [0, ∞)
   * @param releases how many there are, at least 1
   */
  public double deviation(double sensitivity, int releases) {
    Arguments.nonNegative("sensitivity", sensitivity);
    Arguments.atLeast("releases", releases, 1);
    return Math.sqrt(releases) * sensitivity / mu() * (1 + 0x1p-51);
  }

  /**
   * The deviation by the classical formula Δ·√(2·ln(1.25/δ))/ε, which is larger and is proved for ε
   * below 1 only.
   *
   * @param sensitivity Δ, in [0, ∞)
   */
  public double classicalDeviation(double sensitivity) {
    Arguments.nonNegative("sensitivity", sensitivity);
    Arguments.require(epsilon < 1, "epsilon", "below 1 for the classical formula", epsilon);
    return sensitivity * Math.sqrt(2 * Math.log(1.25 / delta)) / epsilon;
  }
}
