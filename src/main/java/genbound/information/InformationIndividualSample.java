package genbound.information;

import genbound.bound.Bound.OfTail;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import genbound.numeric.Arguments;

/**
 * The average gap, from what the hypothesis tells about each example alone.
 *
 * <pre>E gap ≤ (1/n)·Σ ψ*⁻¹(I(W;Zᵢ)), √(2σ²Iᵢ) for sub-Gaussian losses</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, the declared tail of the loss of every fixed hypothesis, or of a copy of the
 * learned one that is independent of the example, and information that is known and not guessed.
 * <b>Vacuous when</b> the hypothesis determines single examples. <b>Use instead</b> {@link
 * InformationEvaluatedCmi}, whose information is at most ln 2 and about losses, not weights.
 *
 * @param information I(W;Zᵢ) in nats for each of the n examples, in [0, ∞)
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example, or of an
 *     independent copy of the learned hypothesis
 * @see <a href="https://arxiv.org/abs/1901.04609">Bu, Zou and Veeravalli (2020), Tightening Mutual
 *     Information Based Bounds on Generalization Error, IEEE Journal on Selected Areas in
 *     Information Theory 1</a>
 */
public record InformationIndividualSample(ExampleInformation information, LossTail tail)
    implements ExpectedBound, OfTail {

  public InformationIndividualSample {
    Arguments.notNull("information", information);
    Arguments.notNull("tail", tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "individual-sample information",
        Quantity.EXPECTED_GAP,
        "E gap ≤ (1/n)·Σ ψ*⁻¹(I(W;Zᵢ)), √(2σ²Iᵢ) for sub-Gaussian losses",
        "Bu, Zou & Veeravalli (2020), Tightening Mutual Information Based Bounds on Generalization Error, IEEE Journal on Selected Areas in Information Theory 1, arXiv 1901.04609",
        Standing.PUBLISHED,
        Theorem.ulps(8),
        Assumption.IID,
        tail.range().isBounded() ? tail.assumption() : Assumption.TAIL_OF_INDEPENDENT_COPY,
        Assumption.INFORMATION_KNOWN,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public Evaluation evaluate() {
    return GapEvaluations.gap(
        InformationArithmetic.meanUp(information, tail::deviationUp), range());
  }
}
