package genbound.stability;

import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.RemovalStability;
import genbound.numeric.Arguments;

/**
 * The risk of a uniformly stable algorithm, from its leave-one-out risk and its stability under the
 * removal of an example.
 *
 * <pre>R ≤ r_loo + β + (4nβ + M)·√( ln(1/δ)/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, losses in a range of
 * width M, a deterministic algorithm and a stability that holds for every sample. <b>Vacuous
 * when</b> β is 0.2/√n or more. <b>Use instead</b> {@link StabilityLeaveOneOutSecondMoment} at
 * ordinary confidence unless β is below 0.25/n, {@link StabilityRemoval} when leaving one out is
 * too dear, {@link StabilityHypothesis} when the algorithm is stable only on average.
 *
 * @param leaveOneOut the mean over the examples of the loss on each of the predictor that was
 *     trained without it
 * @param stability β at sample size n, in units of the loss, for the very training without an
 *     example that the leave-one-out risk is of; for kernel machines {@link
 *     RegularisedKernel#stability} where the others keep their weight 1/n, and {@link
 *     RegularisedKernel#refitStability} where they get 1/(n − 1)
 * @see <a href="https://www.jmlr.org/papers/v2/bousquet02a.html">Bousquet and Elisseeff (2002),
 *     Stability and Generalization, Theorem 12, JMLR 2</a>
 */
public record StabilityLeaveOneOut(LeaveOneOutRisk leaveOneOut, RemovalStability stability)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "uniform stability, leave-one-out",
          Quantity.RISK,
          "R ≤ r_loo + β + (4nβ + M)·√( ln(1/δ)/(2n) )",
          "Bousquet & Elisseeff (2002), Stability and Generalization, Theorem 12, JMLR 2; proved anew in proofs/uniform-stability.md",
          Standing.PUBLISHED,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.DETERMINISTIC_ALGORITHM,
          Assumption.STABLE_ON_EVERY_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.LEAVE_ONE_OUT_OF_THIS_RULE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityLeaveOneOut {
    Arguments.notNull("leaveOneOut", leaveOneOut);
    Arguments.notNull("stability", stability);
    StabilityEvaluations.check(leaveOneOut.leftOut(), stability.beta());
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
    double beta = StabilityEvaluations.unitUp(stability.beta(), leaveOneOut.range());
    return StabilityEvaluations.above(
        leaveOneOut, StabilityEvaluations.differences(beta, 4 * beta, leaveOneOut.n(), confidence));
  }
}
