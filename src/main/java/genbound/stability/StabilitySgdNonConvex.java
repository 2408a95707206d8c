package genbound.stability;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;

/**
 * The expected generalisation gap of stochastic gradient descent on smooth losses that need not be
 * convex, with steps that fall like 1/t.
 *
 * <pre>E[R − r] ≤ (1/n)·min over t of (t + 2cL²·((T/t)^q − 1)/q), q = βc, ηₜ ≤ c/t</pre>
 *
 * <p><b>Holds</b> in expectation. <b>Assumes</b> i.i.d. examples, losses in [0, 1] that are
 * L-Lipschitz and β-smooth in the parameters, steps ηₜ ≤ c/t with one example each, and a start and
 * an order of the examples that do not look at them. <b>Vacuous when</b> T^(q/(1+q)) is about n.
 * <b>Use instead</b> {@link StabilitySgdConvex} for convex losses. <b>Numerics</b>: any t
 * certifies. It implies the published form (1 + 1/q)/(n − 1)·(2cL²)^(1/(1+q))·T^(q/(1+q)).
 *
 * @param scale c in [0, ∞): step t is at most c/t
 * @param lipschitz L in units of the loss per unit of the parameters, in [0, ∞)
 * @param smoothness β, the Lipschitz constant of the gradient, in [0, ∞)
 * @param iterations T in [1, 2⁵³]
 * @param n how many examples, in [1, 2⁵³]
 * @see <a href="https://arxiv.org/abs/1509.01240">Hardt, Recht and Singer (2016), Train Faster,
 *     Generalize Better: Stability of Stochastic Gradient Descent, ICML</a>; sharpened in
 *     proofs/sgd-stability.md
 */
public record StabilitySgdNonConvex(
    @Increasing double scale,
    @Increasing double lipschitz,
    @Increasing double smoothness,
    @Increasing long iterations,
    @Decreasing long n)
    implements ExpectedBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "SGD, losses not convex",
          Quantity.EXPECTED_GAP,
          "E[R − r] ≤ (1/n)·min over t of (t + 2cL²·((T/t)^q − 1)/q), q = βc, ηₜ ≤ c/t",
          "Hardt, Recht & Singer (2016), Train Faster, Generalize Better: Stability of Stochastic Gradient Descent, ICML, arXiv 1509.01240; sharpened in proofs/sgd-stability.md",
          Standing.DERIVED_HERE,
          1e-13,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.LOSS_LIPSCHITZ_IN_PARAMETERS,
          Assumption.RUN_STARTS_WITHOUT_SAMPLE,
          Assumption.LOSS_SMOOTH_IN_PARAMETERS,
          Assumption.STEPS_CHOOSE_EXAMPLES_BLINDLY,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public StabilitySgdNonConvex {
    GradientMethods.notConvex(scale, lipschitz, smoothness, iterations, n);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate() {
    double gap = GradientMethods.notConvex(scale, lipschitz, smoothness, iterations, n);
    return StabilityEvaluations.gap("drift of the parameters", gap, range());
  }
}
