package genbound.information;

import genbound.bound.Bound.OfTail;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossTail;
import genbound.evidence.learner.LayerInformation;
import genbound.numeric.Arguments;

/**
 * The average gap of a network, from what its weights tell about each example as the layers see it:
 * the deeper the layer, the less is left to tell.
 *
 * <pre>E gap ≤ (1/n)·Σ ψ*⁻¹(minₗ Iₗᵢ), Iₗᵢ = KL(P(Tₗᵢ,Yᵢ,W) ‖ P(Tₗ,Y|W₁…ₗ)·P(W))</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. The least layer is
 * taken for free: the numbers are no random variables. <b>Assumes</b> i.i.d. examples, a loss of
 * output and label with the declared tail for every fixed hypothesis, and information that is known
 * and not guessed. <b>Vacuous when</b> the last layer still determines single examples. <b>Use
 * instead</b> {@link InformationIndividualSample} if only the input is known, which is layer 0, or
 * {@link InformationContracted} for layers with noise.
 *
 * @param information Iₗᵢ in nats, not rising from layer to layer
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example
 * @see <a href="https://arxiv.org/abs/2404.03176">He and Goldfeld (2025), Information-Theoretic
 *     Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory</a>
 */
public record InformationHierarchical(LayerInformation information, LossTail tail)
    implements ExpectedBound, OfTail {

  public InformationHierarchical {
    Arguments.notNull("information", information);
    Arguments.notNull("tail", tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "hierarchical information",
        Quantity.EXPECTED_GAP,
        "E gap ≤ (1/n)·Σ ψ*⁻¹(minₗ Iₗᵢ), Iₗᵢ = KL(P(Tₗᵢ,Yᵢ,W) ‖ P(Tₗ,Y|W₁…ₗ)·P(W))",
        "after He & Goldfeld (2025), Information-Theoretic Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory, arXiv 2404.03176; proved in proofs/hierarchical-information.md",
        Standing.DERIVED_HERE,
        Theorem.ulps(8),
        Assumption.IID,
        tail.assumption(),
        Assumption.LOSS_OF_NETWORK_OUTPUT,
        Assumption.INFORMATION_KNOWN,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public Evaluation evaluate() {
    return GapEvaluations.gap(
        InformationArithmetic.meanUp(information.last(), tail::deviationUp), range());
  }
}
