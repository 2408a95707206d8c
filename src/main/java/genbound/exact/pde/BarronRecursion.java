package genbound.exact.pde;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Arguments;

/**
 * How large the Barron norms of the iterates of a preconditioned gradient descent can become, on a
 * box, without a limit on their frequencies. The iteration is that of {@link PdeEnergyDescent}, u ←
 * u − η·(I − Δ)⁻¹ DE(u) with E(u) = ∫ L(∇u) − f·u.
 *
 * <p><b>Assumes</b> that u, f and the start are sums of products of sines that vanish on the
 * boundary of the box, and that L is even in each component of the gradient: then the derivatives
 * of L are sums of sines and cosines too, and (I − Δ)⁻¹ divides each by 1 + ‖ω‖². On other domains
 * nothing is proved here.
 *
 * <p>{@link #contraction} uses that the linear part of a step shrinks what is there, so that norms
 * may stay bounded for all time; {@link #withoutContraction} adds the whole derivative in each
 * step, and grows like the bounds of the paper. All values are rounded up. Proof in
 * proofs/barron-recursion.md.
 *
 * @see <a href="https://arxiv.org/abs/2210.12101">Marwah, Lipton, Lu and Risteski (2023), Neural
 *     Network Approximations of PDEs Beyond Linearity: A Representational Perspective, ICML</a>
 */
public final class BarronRecursion {

  /** How often a limit is approached before it is looked for beyond. */
  private static final int APPROACHES = 100_000;

  private static final long MOST_STEPS = 100_000_000;

  private static final double NEAR = 1e-15;
  private static final double LEAST_BEYOND = 1e-13;
  private static final double MOST_BEYOND = 1e-2;

  private final Nonlinearity nonlinearity;
  private final double kept;
  private final double gradientFactor;
  private final double gradientSource;
  private final double factor;
  private final double source;

  private BarronRecursion(
      Nonlinearity nonlinearity,
      double kept,
      double gradientFactor,
      double gradientSource,
      double factor,
      double source) {
    this.nonlinearity = nonlinearity;
    this.kept = kept;
    this.gradientFactor = gradientFactor;
    this.gradientSource = gradientSource;
    this.factor = factor;
    this.source = source;
  }

  /**
   * With L(q) = κ·|q|²/2 + ψ(q), for the gradient and for the function itself:
   *
   * <pre>
   * G ← q·G + η·((d + 1)/2·Ψ(G) + φ·‖f‖), b ← q·b + η·(d/2·Ψ(G) + ‖f‖/(1 + l₁)),
   * q = max(|1 − ηκ|, |1 − ηκ·l₁/(1 + l₁)|), φ = √l₁/(1 + l₁) if l₁ ≥ 1, else ½
   * </pre>
   *
   * <p>It is best to take all of the linear part into κ, so that ψ has none.
   *
   * @param step η in (0, ∞); 1/Λ in {@link PdeEnergyDescent}
   * @param curvature κ in [0, ∞)
   * @param remainder Ψ, of the derivatives of ψ
   * @param sourceNorm ‖f‖, the Barron norm of f, in [0, ∞)
   * @param eigenvalue l₁ in (0, ∞), the smallest eigenvalue of −Δ on the box, or less
   * @param dimension d, how many inputs, at least 1
   */
  public static BarronRecursion contraction(
      double step,
      double curvature,
      Nonlinearity remainder,
      double sourceNorm,
      double eigenvalue,
      int dimension) {
    check(step, remainder, sourceNorm, dimension);
    Arguments.nonNegative("curvature", curvature);
    Arguments.positive("eigenvalue", eigenvalue);
    double low = multiplyDown(step, curvature);
    double high = multiplyUp(step, curvature);
    double least = multiplyDown(low, divideDown(eigenvalue, addUp(1, eigenvalue)));
    double kept = Math.max(fromOne(low, high), fromOne(least, high));
    double below = addDown(1, eigenvalue);
    double peak = eigenvalue >= 1 ? Math.min(0.5, divideUp(sqrtUp(eigenvalue), below)) : 0.5;
    return new BarronRecursion(
        remainder,
        kept,
        multiplyUp(step, (dimension + 1.0) / 2),
        multiplyUp(step, multiplyUp(peak, sourceNorm)),
        multiplyUp(step, dimension / 2.0),
        multiplyUp(step, divideUp(sourceNorm, below)));
  }

  /** The largest |1 − x| for x between two numbers. */
  private static double fromOne(double low, double high) {
    return Math.max(0, Math.max(subtractUp(1, low), subtractUp(high, 1)));
  }

  /**
   * Without use of the linear part, Φ being of all derivatives of L:
   *
   * <pre>G ← G + η·(d·Φ(G) + ‖f‖/2), b ← b + η·(d/2·Φ(G) + ‖f‖)</pre>
   *
   * @param step η in (0, ∞)
   * @param derivatives Φ, of the derivatives of L
   * @param sourceNorm ‖f‖, the Barron norm of f, in [0, ∞)
   * @param dimension d, how many inputs, at least 1
   */
  public static BarronRecursion withoutContraction(
      double step, Nonlinearity derivatives, double sourceNorm, int dimension) {
    check(step, derivatives, sourceNorm, dimension);
    return new BarronRecursion(
        derivatives,
        1,
        multiplyUp(step, dimension),
        multiplyUp(step, sourceNorm / 2),
        multiplyUp(step, dimension / 2.0),
        multiplyUp(step, sourceNorm));
  }

  private static void check(
      double step, Nonlinearity nonlinearity, double sourceNorm, int dimension) {
    Arguments.positive("step", step);
    Arguments.notNull("nonlinearity", nonlinearity);
    Arguments.nonNegative("sourceNorm", sourceNorm);
    Arguments.atLeast("dimension", dimension, 1);
  }

  /** Bounds after one step, from bounds before it. */
  public BarronNorms step(BarronNorms before) {
    Arguments.notNull("before", before);
    double norm = before.gradientNorm();
    if (!before.isFinite()) {
      return new BarronNorms(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    return new BarronNorms(next(norm), moved(before.norm(), factor, nonlinearity.at(norm), source));
  }

  private double next(double norm) {
    return moved(norm, gradientFactor, nonlinearity.at(norm), gradientSource);
  }

  /** kept·norm + factor·bound + added. */
  private double moved(double norm, double factor, double bound, double added) {
    return addUp(addUp(multiplyUp(kept, norm), multiplyUp(factor, bound)), added);
  }

  /**
   * Bounds after a number of steps from the function 0.
   *
   * @param steps in [0, 1e8]
   */
  public BarronNorms after(long steps) {
    return after(steps, BarronNorms.ZERO);
  }

  /**
   * Bounds after a number of steps.
   *
   * @param steps in [0, 1e8]
   * @param start bounds on the norms of the start
   */
  public BarronNorms after(long steps, BarronNorms start) {
    Arguments.inRange("steps", steps, 0, MOST_STEPS);
    BarronNorms norms = Arguments.notNull("start", start);
    for (long step = 0; step < steps && norms.isFinite(); step++) {
      BarronNorms next = step(norms);
      if (next.equals(norms)) {
        return norms;
      }
      norms = next;
    }
    return norms;
  }

  /** Bounds for all times from the function 0; ∞ if none is found. */
  public BarronNorms forAllSteps() {
    return forAllSteps(BarronNorms.ZERO);
  }

  /**
   * Bounds for all times: a norm of the gradient that a step does not raise, and what the norm of
   * the function can then come to. It is looked for 1e-13 to 1 % above where the steps lead; ∞ if
   * none is found.
   *
   * @param start bounds on the norms of the start
   */
  public BarronNorms forAllSteps(BarronNorms start) {
    Arguments.notNull("start", start);
    double gradient = start.isFinite() ? ceiling(start.gradientNorm()) : Double.POSITIVE_INFINITY;
    if (gradient == Double.POSITIVE_INFINITY) {
      return new BarronNorms(gradient, gradient);
    }
    double added = moved(0, factor, nonlinearity.at(gradient), source);
    return new BarronNorms(gradient, Math.max(start.norm(), settled(added, start.norm())));
  }

  /** What x ← kept·x + added comes to at most. */
  private double settled(double added, double start) {
    double lost = subtractDown(1, kept);
    if (lost > 0) {
      return divideUp(added, lost);
    }
    return added == 0 && (lost == 0 || start == 0) ? start : Double.POSITIVE_INFINITY;
  }

  private double ceiling(double start) {
    double norm = start;
    for (int step = 0; step < APPROACHES; step++) {
      double next = next(norm);
      if (next <= norm) {
        return norm;
      }
      if (next - norm <= NEAR * next || next == Double.POSITIVE_INFINITY) {
        norm = next;
        break;
      }
      norm = next;
    }
    for (double beyond = LEAST_BEYOND; beyond <= MOST_BEYOND; beyond *= 10) {
      double candidate = norm * (1 + beyond);
      if (candidate < Double.POSITIVE_INFINITY && next(candidate) <= candidate) {
        return candidate;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** q: what a step keeps of the norms, apart from what it adds. */
  public double kept() {
    return kept;
  }

  @Override
  public String toString() {
    return "Barron norms of energy descent, keeping "
        + (float) kept
        + ", nonlinearity "
        + nonlinearity;
  }
}
