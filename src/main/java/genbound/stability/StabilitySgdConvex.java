package genbound.stability;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;

/**
 * The expected generalisation gap of stochastic gradient descent on convex smooth losses: it grows
 * with how far the steps go in all.
 *
 * <pre>E[R − r] ≤ (2L²/n)·Σηₜ, ηₜ ≤ 2/β</pre>
 *
 * <p><b>Holds</b> in expectation, also with projections on a convex set, mini-batches and averages
 * of the iterates. <b>Assumes</b> i.i.d. examples, losses that are convex, L-Lipschitz and β-smooth
 * in the parameters, steps of at most 2/β, and a start and an order of the examples that do not
 * look at them. <b>Vacuous when</b> Ση is about n/(2L²). <b>Use instead</b> {@link
 * StabilitySgdNonSmooth} without smoothness.
 *
 * @param steps ηₜ, each at most 2/smoothness
 * @param lipschitz L in units of the loss per unit of the parameters, in [0, ∞)
 * @param smoothness β, the Lipschitz constant of the gradient, in [0, ∞)
 * @param n how many examples, in [1, 2⁵³]
 * @see <a href="https://arxiv.org/abs/1509.01240">Hardt, Recht and Singer (2016), Train Faster,
 *     Generalize Better: Stability of Stochastic Gradient Descent, ICML</a>; proved anew in
 *     proofs/sgd-stability.md
 */
public record StabilitySgdConvex(
    StepSizes steps, @Increasing double lipschitz, double smoothness, @Decreasing long n)
    implements DriftBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "SGD, convex losses",
          Quantity.EXPECTED_GAP,
          "E[R − r] ≤ (2L²/n)·Σηₜ, ηₜ ≤ 2/β",
          "Hardt, Recht & Singer (2016), Train Faster, Generalize Better: Stability of Stochastic Gradient Descent, ICML, arXiv 1509.01240; proved anew in proofs/sgd-stability.md",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_CONVEX_IN_PARAMETERS,
          Assumption.LOSS_LIPSCHITZ_IN_PARAMETERS,
          Assumption.RUN_STARTS_WITHOUT_SAMPLE,
          Assumption.LOSS_SMOOTH_IN_PARAMETERS,
          Assumption.STEPS_CHOOSE_EXAMPLES_BLINDLY,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public StabilitySgdConvex {
    GradientMethods.convex(steps, lipschitz, smoothness, n);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double drift() {
    return GradientMethods.convex(steps, lipschitz, smoothness, n);
  }
}
