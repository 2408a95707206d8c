package genbound.stability;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;

/**
 * The expected generalisation gap of gradient methods on convex losses that need not be smooth.
 *
 * <pre>E[R − r] ≤ 2L·min( ρ, L·( s + √(Σηₜ² + s²) ) ),   s = Σηₜ/n</pre>
 *
 * <p><b>Holds</b> in expectation, also for averages of the iterates. <b>Assumes</b> i.i.d.
 * examples, losses that are convex and L-Lipschitz in the parameters, a start that does not look at
 * them, and steps that use the whole sample or draw their example uniformly with replacement.
 * <b>Vacuous when</b> √(Ση²) is about 1/(2L²). <b>Use instead</b> {@link StabilitySgdConvex} for
 * smooth losses.
 *
 * @param steps ηₜ
 * @param lipschitz L in units of the loss per unit of the parameters, in [0, ∞)
 * @param radius ρ of a ball that the parameters are kept in, in [0, ∞); where there is none, a
 *     large number
 * @param n how many examples, in [1, 2⁵³]
 * @see <a href="https://arxiv.org/abs/2006.06914">Bassily, Feldman, Guzmán and Talwar (2020),
 *     Stability of Stochastic Gradient Descent on Nonsmooth Convex Losses, NeurIPS</a>; proved in
 *     proofs/sgd-stability.md
 */
public record StabilitySgdNonSmooth(
    StepSizes steps, @Increasing double lipschitz, @Increasing double radius, @Decreasing long n)
    implements DriftBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "SGD, convex losses not smooth",
          Quantity.EXPECTED_GAP,
          "E[R − r] ≤ 2L·min(ρ, L·(s + √(Σηₜ² + s²))), s = Σηₜ/n",
          "Bassily, Feldman, Guzmán & Talwar (2020), Stability of Stochastic Gradient Descent on Nonsmooth Convex Losses, NeurIPS, arXiv 2006.06914; proved in proofs/sgd-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_CONVEX_IN_PARAMETERS,
          Assumption.LOSS_LIPSCHITZ_IN_PARAMETERS,
          Assumption.RUN_STARTS_WITHOUT_SAMPLE,
          Assumption.STEPS_USE_ALL_OR_DRAW_UNIFORMLY,
          Assumption.PARAMETERS_KEPT_IN_BALL,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public StabilitySgdNonSmooth {
    GradientMethods.notSmooth(steps, lipschitz, radius, n);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double drift() {
    return GradientMethods.notSmooth(steps, lipschitz, radius, n);
  }
}
