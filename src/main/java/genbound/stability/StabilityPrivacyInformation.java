package genbound.stability;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfTail;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossTail;
import genbound.numeric.Arguments;

/**
 * The expected generalisation gap of an algorithm that is differentially private without slip, also
 * for losses without bounds.
 *
 * <pre>E[R − r] ≤ ψ*⁻¹(c − 1 − ln c), c = ε/(1 − e^(−ε))</pre>
 *
 * <p><b>Holds</b> in expectation. <b>Assumes</b> i.i.d. examples, losses with the stated tail and
 * an algorithm that is ε-differentially private when one example is replaced; c − 1 − ln c, at most
 * ε²/8, bounds the information about each example. <b>Vacuous when</b> ε is about 4.5, in a range.
 * <b>Use instead</b> {@link StabilityPrivacy} for losses in a range, which is smaller.
 *
 * @param epsilon ε in nats, in [0, 1e300]
 * @param tail what is known of the loss of a fixed predictor
 * @see <a href="https://arxiv.org/abs/1901.04609">Bu, Zou and Veeravalli (2020), Tightening Mutual
 *     Information Based Bounds on Generalization Error, IEEE Journal on Selected Areas in
 *     Information Theory 1</a>; with privacy in proofs/private-generalisation.md
 */
public record StabilityPrivacyInformation(@Increasing double epsilon, LossTail tail)
    implements ExpectedBound, OfTail {

  public StabilityPrivacyInformation {
    Arguments.inClosed("epsilon", epsilon, 0, 1e300);
    Arguments.notNull("tail", tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "differential privacy, by information",
        Quantity.EXPECTED_GAP,
        "E[R − r] ≤ ψ*⁻¹(c − 1 − ln c), c = ε/(1 − e^(−ε))",
        "Bu, Zou & Veeravalli (2020), Tightening Mutual Information Based Bounds on Generalization Error, IEEE Journal on Selected Areas in Information Theory 1, arXiv 1901.04609; with privacy in proofs/private-generalisation.md",
        Standing.DERIVED_HERE,
        1e-11,
        Assumption.IID,
        tail.assumption(),
        Assumption.PRIVATE_WHEN_ONE_IS_REPLACED,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public Evaluation evaluate() {
    double nats = PrivateLaws.informationUp(epsilon);
    double gap = nats == 0 ? 0 : tail.deviationUp(nats);
    return StabilityEvaluations.gap("privacy", gap, range());
  }
}
