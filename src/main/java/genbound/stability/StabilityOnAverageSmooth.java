package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

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
 * The expected generalisation gap for smooth losses, from how far the parameters move when an
 * example is replaced. It vanishes with the empirical risk.
 *
 * <pre>E[R − r] ≤ √( 2β·D·E r ) + β·D/2</pre>
 *
 * <p><b>Holds</b> in expectation. <b>Assumes</b> i.i.d. examples and losses that are never negative
 * and β-smooth in the parameters, on the whole space. <b>Vacuous when</b> never: the loss has no
 * largest value. <b>Use instead</b> {@link StabilityOnAverageLipschitz} when the loss is Lipschitz
 * and the empirical risk large.
 *
 * @param mean E r, the empirical risk averaged over samples, in units of the loss, in [0, ∞)
 * @param smoothness β, the Lipschitz constant of the gradient, in [0, ∞)
 * @param squaredDistance D, the mean over the examples of E‖A(S) − A(S′)‖² with that example
 *     replaced by a fresh one, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2006.08157">Lei and Ying (2020), Fine-Grained Analysis of
 *     Stability and Generalization for Stochastic Gradient Descent, ICML</a>; proved in
 *     proofs/on-average-stability.md
 */
public record StabilityOnAverageSmooth(
    @Increasing double mean, @Increasing double smoothness, @Increasing double squaredDistance)
    implements ExpectedBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "on-average stability, smooth losses",
          Quantity.EXPECTED_GAP,
          "E[R − r] ≤ √(2β·D·E r) + β·D/2",
          "Lei & Ying (2020), Fine-Grained Analysis of Stability and Generalization for Stochastic Gradient Descent, ICML, arXiv 2006.08157; proved in proofs/on-average-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.AVERAGE_RISK_KNOWN,
          Assumption.LOSS_NOT_NEGATIVE,
          Assumption.LOSS_SMOOTH_IN_PARAMETERS,
          Assumption.STABLE_ON_AVERAGE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public StabilityOnAverageSmooth {
    Arguments.nonNegative("mean", mean);
    Arguments.nonNegative("smoothness", smoothness);
    Arguments.nonNegative("squaredDistance", squaredDistance);
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
    double curved = multiplyUp(smoothness, squaredDistance);
    double side = multiplyUp(sqrtUp(smoothness), sqrtUp(squaredDistance));
    double root = StabilityEvaluations.product(sqrtUp(2), sqrtUp(mean), side);
    return StabilityEvaluations.gap(
        "stability", addUp(root, divideUp(curved, 2)), LossRange.UNBOUNDED);
  }
}
