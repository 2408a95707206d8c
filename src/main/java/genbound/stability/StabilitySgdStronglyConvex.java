package genbound.stability;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;

/**
 * The expected generalisation gap of stochastic gradient descent on strongly convex smooth losses,
 * with a constant step: it does not grow with the number of steps.
 *
 * <pre>E[R − r] ≤ 2L²/(μn), η ≤ 1/β</pre>
 *
 * <p><b>Holds</b> in expectation. <b>Assumes</b> i.i.d. examples, losses that are μ-strongly
 * convex, β-smooth and, on the convex set that every step is projected on, L-Lipschitz, a step of
 * at most 1/β, and a start and an order of the examples that do not look at them. <b>Vacuous
 * when</b> μn is about 2L². <b>Use instead</b> {@link StabilitySgdConvex} for few steps.
 *
 * @param step η in [0, 1/smoothness]
 * @param lipschitz L in units of the loss per unit of the parameters, in [0, ∞)
 * @param smoothness β, the Lipschitz constant of the gradient, in (0, ∞)
 * @param strongConvexity μ in (0, smoothness]
 * @param n how many examples, in [1, 2⁵³]
 * @see <a href="https://arxiv.org/abs/1509.01240">Hardt, Recht and Singer (2016), Train Faster,
 *     Generalize Better: Stability of Stochastic Gradient Descent, ICML</a>; proved anew in
 *     proofs/sgd-stability.md
 */
public record StabilitySgdStronglyConvex(
    double step,
    @Increasing double lipschitz,
    double smoothness,
    @Decreasing double strongConvexity,
    @Decreasing long n)
    implements DriftBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "SGD, strongly convex losses",
          Quantity.EXPECTED_GAP,
          "E[R − r] ≤ 2L²/(μn), η ≤ 1/β",
          "Hardt, Recht & Singer (2016), Train Faster, Generalize Better: Stability of Stochastic Gradient Descent, ICML, arXiv 1509.01240; proved anew in proofs/sgd-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_STRONGLY_CONVEX_IN_PARAMETERS,
          Assumption.LOSS_LIPSCHITZ_IN_PARAMETERS,
          Assumption.RUN_STARTS_WITHOUT_SAMPLE,
          Assumption.LOSS_SMOOTH_IN_PARAMETERS,
          Assumption.STEPS_CHOOSE_EXAMPLES_BLINDLY,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public StabilitySgdStronglyConvex {
    GradientMethods.stronglyConvex(step, lipschitz, smoothness, strongConvexity, n);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double drift() {
    return GradientMethods.stronglyConvex(step, lipschitz, smoothness, strongConvexity, n);
  }
}
