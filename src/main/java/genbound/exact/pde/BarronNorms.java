package genbound.exact.pde;

import genbound.numeric.Arguments;

/**
 * Bounds on the Barron norms of a function and of its gradient. The Barron norm of g = Σ
 * ĝ(ω)e^(iωx) is Σ (1 + ‖ω‖)·|ĝ(ω)|; that of a gradient is the largest of its components.
 *
 * @param gradientNorm of the gradient, in [0, ∞]; ∞ where a recursion says nothing
 * @param norm of the function, in [0, ∞]
 */
public record BarronNorms(double gradientNorm, double norm) {

  /** Those of the function 0. */
  public static final BarronNorms ZERO = new BarronNorms(0, 0);

  public BarronNorms {
    Arguments.require(gradientNorm >= 0, "gradientNorm", "in [0, ∞]", (Double) gradientNorm);
    Arguments.require(norm >= 0, "norm", "in [0, ∞]", (Double) norm);
  }

  /** Whether both are bounded. */
  public boolean isFinite() {
    return gradientNorm < Double.POSITIVE_INFINITY && norm < Double.POSITIVE_INFINITY;
  }

  @Override
  public String toString() {
    return "Barron norm ≤ " + (float) norm + ", of the gradient ≤ " + (float) gradientNorm;
  }
}
