package genbound.exact.pde;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtDown;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Arguments;

/**
 * Preconditioned gradient descent on the energy E(u) = ∫ L(∇u) − f·u of a nonlinear elliptic
 * equation, u = 0 on the boundary: how fast it comes down. The iteration is
 *
 * <pre>u ← u − (1/Λ)·(I − Δ)⁻¹ DE(u), and E(uₜ) − E* ≤ (1 − λ/(c₁Λ))ᵗ·(E(u₀) − E*), c₁ = 1 + 1/l₁
 * </pre>
 *
 * <p>It runs over functions, to show that the solution is near one that a small network
 * approximates; nobody has to carry it out. All numbers here are bounds, rounded to their safe
 * side. The theorem asks that the second derivative of E lies between λ and Λ times the square of
 * the norm ‖v‖ = √(∫|∇v|²), as it does where that of L lies between λ and Λ times the identity, and
 * that f is square integrable. Proof in proofs/barron-recursion.md; the rate that the paper prints
 * is another one, whose proof has gaps.
 *
 * @param convexity λ in (0, Λ]
 * @param smoothness Λ in (0, ∞)
 * @param eigenvalue l₁ in (0, ∞), the smallest eigenvalue of −Δ with value 0 on the boundary, or
 *     less; see {@link #eigenvalueOfBox}
 * @see <a href="https://arxiv.org/abs/2210.12101">Marwah, Lipton, Lu and Risteski (2023), Neural
 *     Network Approximations of PDEs Beyond Linearity: A Representational Perspective, ICML</a>
 */
public record PdeEnergyDescent(double convexity, double smoothness, double eigenvalue) {

  private static final double MOST_STEPS = 0x1p62;

  /** Logarithms are moved to the safe side by more than their rounding. */
  private static final double ALLOWANCE = 1e-14;

  public PdeEnergyDescent {
    Arguments.positive("convexity", convexity);
    Arguments.positive("smoothness", smoothness);
    Arguments.require(
        convexity <= smoothness, "convexity", "at most smoothness " + smoothness, convexity);
    Arguments.positive("eigenvalue", eigenvalue);
  }

  /**
   * The smallest eigenvalue of −Δ on a box, with value 0 on its boundary: Σ (π/side)², to 1e-15 of
   * itself.
   *
   * @param sides the lengths of the edges, at least one, in (0, ∞)
   */
  public static double eigenvalueOfBox(double... sides) {
    Arguments.notNull("sides", sides);
    Arguments.require(sides.length > 0, "sides", "not empty", 0);
    double sum = 0;
    for (int i = 0; i < sides.length; i++) {
      double frequency = Math.PI / Arguments.positive("sides", i, sides[i]);
      sum += frequency * frequency;
    }
    return Arguments.positive("Σ (π/side)²", sum);
  }

  /** λ/(c₁Λ), from below: the share of the excess energy that a step takes at least. */
  private double share() {
    double inverse = divideDown(eigenvalue, addUp(1, eigenvalue));
    return multiplyDown(divideDown(convexity, smoothness), inverse);
  }

  /** 1 − λ/(c₁Λ), what a step leaves of the excess energy at most; in (0, 1]. */
  public double factor() {
    double wide = multiplyUp(divideUp(subtractUp(smoothness, convexity), smoothness), eigenvalue);
    return Math.min(1, divideUp(addUp(wide, 1), addDown(1, eigenvalue)));
  }

  /** ln(1 − λ/(c₁Λ)), from above; exact to many digits near 0 and far from it. */
  private double logFactor() {
    double factor = factor();
    double log = factor < 0.5 ? StrictMath.log(factor) : StrictMath.log1p(-share());
    return log * (1 - ALLOWANCE);
  }

  /**
   * The excess energy E(uₜ) − E* at most.
   *
   * @param gap E(u₀) − E*, or more, in [0, ∞)
   * @param steps t, at least 0
   */
  public double gapAfter(double gap, long steps) {
    Arguments.nonNegative("gap", gap);
    Arguments.atLeast("steps", steps, 0);
    if (steps == 0 || gap == 0) {
      return gap;
    }
    double power = StrictMath.exp(steps * logFactor());
    return multiplyUp(gap, Math.min(1, power * (1 + ALLOWANCE)));
  }

  /**
   * The distance √(∫|∇uₜ − ∇u*|²) from the solution at most, √(2·(E(uₜ) − E*)/λ).
   *
   * @param gap E(u₀) − E*, or more, in [0, ∞)
   * @param steps t, at least 0
   */
  public double distanceAfter(double gap, long steps) {
    return sqrtUp(multiplyUp(2, divideUp(gapAfter(gap, steps), convexity)));
  }

  /**
   * After how many steps the distance √(∫|∇u − ∇u*|²) is at most ε: ⌈ln(2·gap/(λε²))/−ln(1 −
   * λ/(c₁Λ))⌉, or 0. It is never too few, and one too many at most, where the quotient is whole.
   *
   * @param gap E(u₀) − E*, or more, in [0, ∞)
   * @param epsilon ε in (0, ∞)
   */
  public long steps(double gap, double epsilon) {
    Arguments.nonNegative("gap", gap);
    Arguments.positive("epsilon", epsilon);
    if (gap == 0) {
      return 0;
    }
    double log = Math.log(2) + Math.log(gap) - Math.log(convexity) - 2 * Math.log(epsilon);
    double size =
        1 + Math.abs(Math.log(gap)) + Math.abs(Math.log(convexity)) + Math.abs(Math.log(epsilon));
    double most = log + ALLOWANCE * size;
    if (most <= 0) {
      return 0;
    }
    double steps = Math.max(1, Math.ceil(most / -logFactor() * (1 + ALLOWANCE)));
    Arguments.require(
        steps < MOST_STEPS, "convexity", "large enough for fewer than 2⁶² steps", convexity);
    return (long) steps;
  }

  /**
   * The distance √(∫(u − u*)²) at most, for a function whose gradient is that near: ε/√l₁.
   *
   * @param epsilon a bound on √(∫|∇u − ∇u*|²), in [0, ∞)
   */
  public double functionDistance(double epsilon) {
    Arguments.nonNegative("epsilon", epsilon);
    return divideUp(epsilon, sqrtDown(eigenvalue));
  }

  @Override
  public String toString() {
    return "energy descent, second derivative from "
        + (float) convexity
        + " to "
        + (float) smoothness
        + ", least eigenvalue "
        + (float) eigenvalue;
  }
}
