package genbound.stability;

import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;

/**
 * The expected generalisation gap for Lipschitz losses, from how far the parameters move when an
 * example is replaced.
 *
 * <pre>E[R − r] ≤ L·D</pre>
 *
 * <p><b>Holds</b> in expectation. <b>Assumes</b> i.i.d. examples and losses that are L-Lipschitz in
 * the parameters. <b>Vacuous when</b> never: the loss has no largest value. <b>Use instead</b>
 * {@link StabilityOnAverageSmooth} when the loss is smooth and the empirical risk small.
 *
 * @param lipschitz L in units of the loss per unit of the parameters, in [0, ∞)
 * @param distance D, the mean over the examples of E‖A(S) − A(S′)‖ with that example replaced by a
 *     fresh one, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2006.08157">Lei and Ying (2020), Fine-Grained Analysis of
 *     Stability and Generalization for Stochastic Gradient Descent, ICML</a>; proved in
 *     proofs/on-average-stability.md
 */
public record StabilityOnAverageLipschitz(@Increasing double lipschitz, @Increasing double distance)
    implements ExpectedBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "on-average stability, Lipschitz losses",
          Quantity.EXPECTED_GAP,
          "E[R − r] ≤ L·D",
          "Lei & Ying (2020), Fine-Grained Analysis of Stability and Generalization for Stochastic Gradient Descent, ICML, arXiv 2006.08157; proved in proofs/on-average-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(4),
          Assumption.IID,
          Assumption.LOSS_LIPSCHITZ_IN_PARAMETERS,
          Assumption.STABLE_ON_AVERAGE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public StabilityOnAverageLipschitz {
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("distance", distance);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return LossRange.UNBOUNDED;
  }

  @Override
  public Evaluation evaluate() {
    return StabilityEvaluations.gap(
        "stability", multiplyUp(lipschitz, distance), LossRange.UNBOUNDED);
  }
}
