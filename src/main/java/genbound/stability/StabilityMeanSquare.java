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
 * The risk of an algorithm that is stable in mean square, from its leave-one-out risk.
 *
 * <pre>R ≤ r_loo + s/√δ + √( (M²/(4n) + s′²)·(1 − δ)/δ )</pre>
 *
 * <p>Here s is the root of the expected square by which the loss on a fresh example changes when
 * one of n examples is removed, and s′ that for samples of n − 1. <b>Holds</b> with probability ≥ 1
 * − δ. <b>Assumes</b> i.i.d. examples, losses in a range of width M and an algorithm that treats
 * examples alike. <b>Vacuous when</b> s is about √δ/2 of the range, or n is below 1/(4δ). <b>Use
 * instead</b> {@link StabilityLeaveOneOutSecondMoment} when the algorithm is stable on every
 * sample, {@link StabilityHypothesis} when only the expected change is known and not its square.
 *
 * @param leaveOneOut the mean over at least 2 examples of the loss on each of the predictor that
 *     was trained without it
 * @param rootMeanSquare s, in units of the loss, in [0, ∞)
 * @param oneFewer s′, in units of the loss, in [0, ∞)
 * @see <a href="https://www.jmlr.org/papers/v2/bousquet02a.html">Bousquet and Elisseeff (2002),
 *     Stability and Generalization, JMLR 2</a>; derived in proofs/hypothesis-stability.md
 */
public record StabilityMeanSquare(
    LeaveOneOutRisk leaveOneOut,
    @InUnitsOfLoss @Increasing double rootMeanSquare,
    @InUnitsOfLoss @Increasing double oneFewer)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "mean-square stability, leave-one-out",
          Quantity.RISK,
          "R ≤ r_loo + s/√δ + √( (M²/(4n) + s′²)·(1 − δ)/δ )",
          "after Bousquet & Elisseeff (2002), Stability and Generalization, JMLR 2; derived in proofs/hypothesis-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SYMMETRIC_ALGORITHM,
          Assumption.STABLE_ON_AVERAGE,
          Assumption.STABILITY_OF_ONE_FEWER,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.LEAVE_ONE_OUT_OF_THIS_RULE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityMeanSquare {
    Arguments.notNull("leaveOneOut", leaveOneOut);
    Arguments.require(
        leaveOneOut.n() >= 2, "leaveOneOut", "over at least 2 examples", leaveOneOut.n());
    Arguments.nonNegative("rootMeanSquare", rootMeanSquare);
    Arguments.nonNegative("oneFewer", oneFewer);
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
    double root = StabilityEvaluations.unitUp(rootMeanSquare, range());
    double fewer = StabilityEvaluations.unitUp(oneFewer, range());
    return StabilityEvaluations.above(
        leaveOneOut,
        new Cause("stability", StabilityEvaluations.markov(root, confidence)),
        new Cause("confidence", SecondMoment.deviation(fewer, leaveOneOut.n(), confidence)));
  }
}
