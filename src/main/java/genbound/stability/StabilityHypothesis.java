package genbound.stability;

import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.numeric.Arguments;

/**
 * The risk of an algorithm that is stable on average, from its leave-one-out risk.
 *
 * <pre>R ≤ r_loo + √( (κ/4·M²/n + (α + κ)·M·β₁)/δ ), α = 1 + 1/√5, κ = (5 + 3√5)/10</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, losses in a range of
 * width M and an algorithm that treats examples alike. <b>Vacuous when</b> δ is below 0.3/n or β₁:
 * the price is 1/√δ, not ln(1/δ). <b>Use instead</b> {@link StabilityLeaveOneOut} when the
 * algorithm is stable on every sample.
 *
 * @param leaveOneOut the mean over at least 3 examples of the loss on each of the predictor that
 *     was trained without it
 * @param hypothesis β₁, the larger for sample sizes n and n − 1 of the expected change of the loss
 *     on a fresh example when one example is removed, in units of the loss, in [0, ∞)
 * @see <a href="https://www.jmlr.org/papers/v2/bousquet02a.html">Bousquet and Elisseeff (2002),
 *     Stability and Generalization, JMLR 2</a>; constants in proofs/hypothesis-stability.md
 */
public record StabilityHypothesis(
    LeaveOneOutRisk leaveOneOut, @InUnitsOfLoss @Increasing double hypothesis)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "hypothesis stability, leave-one-out",
          Quantity.RISK,
          "R ≤ r_loo + √( (κ/4·M²/n + (α + κ)·M·β₁)/δ ), α = 1 + 1/√5, κ = (5 + 3√5)/10",
          "Bousquet & Elisseeff (2002), Stability and Generalization, JMLR 2; constants in proofs/hypothesis-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SYMMETRIC_ALGORITHM,
          Assumption.STABLE_ON_AVERAGE,
          Assumption.STABLE_WITH_ONE_FEWER,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.LEAVE_ONE_OUT_OF_THIS_RULE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityHypothesis {
    Arguments.notNull("leaveOneOut", leaveOneOut);
    long n = leaveOneOut.n();
    Arguments.require(n >= 3, "leaveOneOut", "over at least 3 examples", n);
    Arguments.nonNegative("hypothesis", hypothesis);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return leaveOneOut.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double stability = StabilityEvaluations.unitUp(hypothesis, leaveOneOut.range());
    double square = SecondMoment.leaveOneOut(stability, leaveOneOut.n());
    return StabilityEvaluations.above(
        leaveOneOut,
        new Cause("stability and confidence", StabilityEvaluations.chebyshev(square, confidence)));
  }
}
