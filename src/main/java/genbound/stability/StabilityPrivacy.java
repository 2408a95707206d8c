package genbound.stability;

import static genbound.numeric.Rounding.addUp;
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
 * The expected generalisation gap of a differentially private algorithm.
 *
 * <pre>E[R − r] ≤ (b − a)·( T + δₚ·(1 − T) ),   T = tanh(ε/4)</pre>
 *
 * <p><b>Holds</b> in expectation. <b>Assumes</b> i.i.d. examples, losses in [a, b] and an algorithm
 * that is (ε, δₚ)-differentially private when one example is replaced. <b>Vacuous when</b> never,
 * for δₚ below 1; the published (b − a)·(e^ε − 1 + δₚ) is from ε = 0.7 on. <b>Use instead</b>
 * {@link StabilityPrivacyTransfer} for one sample.
 *
 * @param epsilon ε in nats, in [0, ∞)
 * @param privacyDelta δₚ in [0, 1]
 * @param range [a, b], bounded
 * @see <a href="https://arxiv.org/abs/1411.2664">Dwork, Feldman, Hardt, Pitassi, Reingold and Roth
 *     (2015), Preserving Statistical Validity in Adaptive Data Analysis, STOC</a>; sharpened in
 *     proofs/private-generalisation.md
 */
public record StabilityPrivacy(
    @Increasing double epsilon, @Increasing double privacyDelta, LossRange range)
    implements ExpectedBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "differential privacy",
          Quantity.EXPECTED_GAP,
          "E[R − r] ≤ (b − a)·(T + δₚ·(1 − T)), T = tanh(ε/4)",
          "Dwork, Feldman, Hardt, Pitassi, Reingold & Roth (2015), Preserving Statistical Validity in Adaptive Data Analysis, STOC, arXiv 1411.2664; sharpened in proofs/private-generalisation.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIVATE_WHEN_ONE_IS_REPLACED,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public StabilityPrivacy {
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
  public Evaluation evaluate() {
    double slip = multiplyUp(privacyDelta, PrivateLaws.restUp(epsilon));
    double gap = Math.min(1, addUp(PrivateLaws.tanhUp(epsilon), slip));
    return StabilityEvaluations.gap("privacy", gap, range);
  }
}
