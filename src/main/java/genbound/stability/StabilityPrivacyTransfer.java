package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * The risk of a model trained privately, from a number for its empirical risk that was released
 * privately too.
 *
 * <pre>R ≤ a + α + (b − c)·( T + (√β + √D)²/δ ),   T = tanh(ε/4), D = δₚ·(1 − T)</pre>
 *
 * <p>Here a is the released number, α its accuracy, β the probability that it is not as accurate,
 * and [c, b] the range. <b>Holds</b> with probability ≥ 1 − δ over the examples and the algorithm's
 * randomness. <b>Assumes</b> i.i.d. examples, losses in a range, and that model and number together
 * are (ε, δₚ)-differentially private when one example is replaced: add up what each of them spends.
 * <b>Vacuous when</b> β or δₚ is about δ; make both far smaller. <b>Use instead</b> {@link
 * StabilityZhang} when the algorithm is uniformly stable.
 *
 * @param released the empirical risk as released, noise included, in units of the loss, finite
 * @param accuracy α in units of the loss, in [0, ∞): the empirical risk is at most released + α
 * @param accuracyFailure β in [0, 1]: the probability that it is not
 * @param epsilon ε in nats of model and number together, in [0, ∞)
 * @param privacyDelta δₚ in [0, 1] of model and number together
 * @param range the range of the losses, bounded
 * @see <a href="https://arxiv.org/abs/1909.03577">Jung, Ligett, Neel, Roth, Sharifi-Malvajerdi and
 *     Shenfeld (2020), A New Analysis of Differential Privacy's Generalization Guarantees,
 *     ITCS</a>; sharpened in proofs/private-generalisation.md
 */
public record StabilityPrivacyTransfer(
    @InUnitsOfLoss(isLoss = true) double released,
    @InUnitsOfLoss @Increasing double accuracy,
    @Increasing double accuracyFailure,
    double epsilon,
    @Increasing double privacyDelta,
    LossRange range)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "differential privacy, transfer",
          Quantity.RISK,
          "R ≤ a + α + (b − c)·(T + (√β + √D)²/δ), T = tanh(ε/4), D = δₚ·(1 − T)",
          "Jung, Ligett, Neel, Roth, Sharifi-Malvajerdi & Shenfeld (2020), A New Analysis of Differential Privacy's Generalization Guarantees, ITCS, arXiv 1909.03577; sharpened in proofs/private-generalisation.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(48),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIVATE_WHEN_ONE_IS_REPLACED,
          Assumption.RELEASE_IS_ACCURATE,
          Assumption.RELEASE_IS_PRIVATE_TOO,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityPrivacyTransfer {
    Arguments.finite("released", released);
    Arguments.nonNegative("accuracy", accuracy);
    Arguments.inClosed("accuracyFailure", accuracyFailure, 0, 1);
    Arguments.nonNegative("epsilon", epsilon);
    Arguments.inClosed("privacyDelta", privacyDelta, 0, 1);
    Arguments.notNull("range", range);
    Arguments.require(range.isBounded(), "range", "bounded", range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double above = Math.max(0, subtractUp(addUp(released, accuracy), range.low()));
    double slip = multiplyUp(privacyDelta, PrivateLaws.restUp(epsilon));
    double root = addUp(sqrtUp(accuracyFailure), sqrtUp(slip));
    double price = root == 0 ? 0 : multiplyUp(root, StabilityEvaluations.chebyshev(1, confidence));
    return StabilityEvaluations.above(
        List.of(),
        new Term("released risk and accuracy", StabilityEvaluations.unitUp(above, range)),
        range,
        new Cause("privacy", PrivateLaws.tanhUp(epsilon)),
        new Cause("accuracy and slip", multiplyUp(price, price)));
  }
}
