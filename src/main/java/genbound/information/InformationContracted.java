package genbound.information;

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
 * The average gap of a network with noise in its layers, which forgets inputs but not labels.
 *
 * <pre>E gap ≤ (1/n)·Σ ψ*⁻¹(I(Yᵢ;W) + η·I(Xᵢ;W|Yᵢ))</pre>
 *
 * <p><b>Holds</b> in expectation over the sample, the learner's randomness and the noise.
 * <b>Assumes</b> i.i.d. examples, noise that is drawn anew in every evaluation, a loss of output
 * and label with the declared tail for every fixed hypothesis, and information that is known and
 * not guessed. <b>Vacuous when</b> the hypothesis determines single labels, whatever the noise.
 * <b>Use instead</b> {@link InformationHierarchical} if the information at a layer itself is known.
 *
 * @param information what the hypothesis tells about each label, and about each input given it
 * @param contraction η, what the noisy layers leave of the second
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example
 * @see <a href="https://arxiv.org/abs/2404.03176">He and Goldfeld (2025), Information-Theoretic
 *     Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory</a>
 */
public record InformationContracted(
    LabelledInformation information, Contraction contraction, LossTail tail)
    implements ExpectedBound, OfTail {

  public InformationContracted {
    Arguments.notNull("information", information);
    Arguments.notNull("contraction", contraction);
    Arguments.notNull("tail", tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "contracted information",
        Quantity.EXPECTED_GAP,
        "E gap ≤ (1/n)·Σ ψ*⁻¹(I(Yᵢ;W) + η·I(Xᵢ;W|Yᵢ))",
        "after He & Goldfeld (2025), Information-Theoretic Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory, arXiv 2404.03176; proved in proofs/hierarchical-information.md",
        Standing.DERIVED_HERE,
        Theorem.ulps(12),
        Assumption.IID,
        tail.assumption(),
        Assumption.LOSS_OF_NETWORK_OUTPUT,
        Assumption.NOISE_FRESH_IN_LAYERS,
        Assumption.LABEL_INFORMATION_KNOWN,
        Assumption.INFORMATION_KNOWN,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public Evaluation evaluate() {
    return GapEvaluations.gap(
        InformationArithmetic.meanUp(information.behind(contraction), tail::deviationUp), range());
  }
}
