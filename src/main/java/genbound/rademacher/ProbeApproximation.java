package genbound.rademacher;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Arguments;

/**
 * How well linear probes on an encoder that augmentations trained can fit a target, at best: mean
 * squared distances over the inputs, rounded up.
 *
 * <p>The target is f = Γ*g for a function g of the augmented inputs, ‖f‖ ≤ B, and averaging loses
 * at most a share ε of its square: ‖f‖² ≥ (1 − ε)·‖g‖². The proof is in proofs/augmented-probe.md.
 *
 * @see <a href="https://arxiv.org/abs/2306.00788">Zhai, Liu, Risteski, Kolter and Ravikumar (2024),
 *     Understanding Augmentation-based Self-Supervised Representation Learning via RKHS
 *     Approximation and Regression, ICLR</a>
 */
public final class ProbeApproximation {

  private ProbeApproximation() {}

  /**
   * For the best encoder of d dimensions and the worst target: B²·min(1, λε/((1 − λ)(1 − ε))). No
   * encoder of d dimensions does better for all targets.
   *
   * @param eigenvalue λ, the (d + 1)-th eigenvalue of the augmentation, in [0, 1]
   * @param epsilon ε in [0, 1)
   * @param norm B in [0, ∞)
   */
  public static double bestEncoder(double eigenvalue, double epsilon, double norm) {
    Arguments.inClosed("eigenvalue", eigenvalue, 0, 1);
    check(epsilon, norm);
    double square = multiplyUp(norm, norm);
    if (eigenvalue == 0 || epsilon == 0) {
      return 0;
    }
    if (eigenvalue == 1) {
      return square;
    }
    double lost = divideUp(eigenvalue, subtractDown(1, eigenvalue));
    double share = multiplyUp(lost, divideUp(epsilon, subtractDown(1, epsilon)));
    return Math.min(square, multiplyUp(square, share));
  }

  /**
   * For any encoder of a known trace gap: min(B², τ²·B²/(1 − ε)·q²/(1 + q²)), q = (τ + √(τ² + ε(1 −
   * ε − τ²)))/(1 − ε − τ²), and B² where τ² ≥ 1 − ε.
   *
   * @param tauSquared τ² in [0, 1]
   * @param epsilon ε in [0, 1)
   * @param norm B in [0, ∞)
   */
  public static double atMost(double tauSquared, double epsilon, double norm) {
    Arguments.inClosed("tauSquared", tauSquared, 0, 1);
    check(epsilon, norm);
    double square = multiplyUp(norm, norm);
    double low = subtractDown(subtractDown(1, epsilon), tauSquared);
    if (!(low > 0)) {
      return square;
    }
    double high = subtractUp(subtractUp(1, epsilon), tauSquared);
    double root = sqrtUp(addUp(tauSquared, multiplyUp(epsilon, high)));
    double slope = divideUp(addUp(sqrtUp(tauSquared), root), low);
    double squared = multiplyUp(slope, slope);
    double share = squared > 1e300 ? 1 : Math.min(1, divideUp(squared, addDown(1, squared)));
    double scale = multiplyUp(tauSquared, divideUp(square, subtractDown(1, epsilon)));
    return Math.min(square, multiplyUp(scale, share));
  }

  private static void check(double epsilon, double norm) {
    Arguments.require(epsilon >= 0 && epsilon < 1, "epsilon", "in [0, 1)", (Double) epsilon);
    Arguments.nonNegative("norm", norm);
  }
}
