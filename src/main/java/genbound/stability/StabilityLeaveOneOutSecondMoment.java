package genbound.stability;

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
import genbound.evidence.learner.RemovalStability;
import genbound.numeric.Arguments;

/**
 * The risk of a uniformly stable algorithm, from its leave-one-out risk and the second moment of
 * its gap.
 *
 * <pre>R ≤ r_loo + β + √( (M²/(4n) + β′²)·(1 − δ)/δ )</pre>
 *
 * <p>Here β is the stability for samples of n examples, and β′ that for samples of n − 1.
 * <b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, losses in a range of width
 * M, a deterministic algorithm and stabilities that hold for every sample of either size.
 * <b>Vacuous when</b> β′ is about √δ of the range, or n is below 1/(4δ): the price is 1/√δ, not
 * ln(1/δ). <b>Use instead</b> {@link StabilityLeaveOneOut} for a δ of 0.001 or less or a β below
 * 0.1/n, {@link StabilitySecondMoment} when leaving one out is too dear.
 *
 * @param leaveOneOut the mean over at least 2 examples of the loss on each of the predictor that
 *     was trained without it
 * @param stability β, for the very training without an example that the leave-one-out risk is of;
 *     for kernel machines {@link RegularisedKernel#stability} of n where the others keep their
 *     weight 1/n, {@link RegularisedKernel#refitStability} of n where they get 1/(n − 1)
 * @param oneFewer β′, for leaving out one example more; for kernel machines {@link
 *     RegularisedKernel#stability} of n, or {@link RegularisedKernel#refitStability} of n − 1
 * @see <a href="https://arxiv.org/abs/1812.09859">Feldman and Vondrák (2018), Generalization Bounds
 *     for Uniformly Stable Algorithms, NeurIPS</a>; derived in proofs/uniform-stability.md
 */
public record StabilityLeaveOneOutSecondMoment(
    LeaveOneOutRisk leaveOneOut, RemovalStability stability, RemovalStability oneFewer)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "uniform stability, leave-one-out, second moment",
          Quantity.RISK,
          "R ≤ r_loo + β + √( (M²/(4n) + β′²)·(1 − δ)/δ )",
          "after Feldman & Vondrák (2018), Generalization Bounds for Uniformly Stable Algorithms, NeurIPS, arXiv 1812.09859; derived in proofs/uniform-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.DETERMINISTIC_ALGORITHM,
          Assumption.STABLE_ON_EVERY_SAMPLE,
          Assumption.STABILITY_OF_ONE_FEWER,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.LEAVE_ONE_OUT_OF_THIS_RULE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityLeaveOneOutSecondMoment {
    Arguments.notNull("leaveOneOut", leaveOneOut);
    Arguments.notNull("stability", stability);
    Arguments.notNull("oneFewer", oneFewer);
    Arguments.require(
        leaveOneOut.n() >= 2, "leaveOneOut", "over at least 2 examples", leaveOneOut.n());
    StabilityEvaluations.check("stability", leaveOneOut.leftOut(), stability.beta());
    StabilityEvaluations.check("oneFewer", leaveOneOut.leftOut(), oneFewer.beta());
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
    double drift = StabilityEvaluations.unitUp(stability.beta(), range());
    double fewer = StabilityEvaluations.unitUp(oneFewer.beta(), range());
    double deviation = SecondMoment.deviation(fewer, leaveOneOut.n(), confidence);
    return StabilityEvaluations.above(
        leaveOneOut, new Cause("stability", drift), new Cause("confidence", deviation));
  }
}
