package genbound.information;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossTail;
import genbound.numeric.Arguments;

/**
 * The average gap of a learner whose hypothesis tells little about the whole sample.
 *
 * <pre>E gap ≤ ψ*⁻¹(I(W;S)/n), √(2σ²I/n) for sub-Gaussian losses</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, the declared tail of the loss of every fixed hypothesis, and information that is
 * known and not guessed. <b>Vacuous when</b> I(W;S) is infinite, as for deterministic learners of
 * real parameters, or several n. <b>Use instead</b> {@link InformationIndividualSample}, never
 * looser, or {@link InformationCmi}, always finite.
 *
 * @param information I(W;S) in nats, in [0, ∞): what the hypothesis tells about the whole sample
 * @param n how many examples there are, in [1, 2⁵³]
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example
 * @see <a href="https://arxiv.org/abs/1705.07809">Xu and Raginsky (2017), Information-theoretic
 *     analysis of generalization capability of learning algorithms, NeurIPS</a>
 */
public record InformationXuRaginsky(
    @Increasing double information, @Decreasing long n, LossTail tail)
    implements SampleInformationBound {

  public InformationXuRaginsky {
    Arguments.nonNegative("information", information);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.notNull("tail", tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "Xu–Raginsky",
        Quantity.EXPECTED_GAP,
        "E gap ≤ ψ*⁻¹(I(W;S)/n), √(2σ²I/n) for sub-Gaussian losses",
        "Xu & Raginsky (2017), Information-theoretic analysis of generalization capability of learning algorithms, NeurIPS, arXiv 1705.07809",
        Standing.PUBLISHED,
        Theorem.ulps(8),
        Assumption.IID,
        tail.assumption(),
        Assumption.INFORMATION_KNOWN,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }
}
