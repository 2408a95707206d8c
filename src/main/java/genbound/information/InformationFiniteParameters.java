package genbound.information;

import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;

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
 * The average gap of a network whose parameters take finitely many values, as after quantisation,
 * however it was trained.
 *
 * <pre>E gap ≤ ψ*⁻¹(p·ln k/n), √(2σ²·p·ln k/n) for sub-Gaussian losses</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples and the declared tail of the loss of every fixed hypothesis. <b>Vacuous when</b>
 * the parameters need more nats than about twice the number of examples. <b>Use instead</b> {@link
 * InformationLeakage} with p·ln k for one run, or {@link InformationXuRaginsky} if the information
 * is known to be less.
 *
 * @param parameters p, the sum over the layers of inputs times outputs, in [1, 2⁵³]
 * @param values k, how many values each has at most, in [1, 2⁵³]
 * @param n how many examples there are, in [1, 2⁵³]
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example
 * @see <a href="https://arxiv.org/abs/2404.03176">He and Goldfeld (2025), Information-Theoretic
 *     Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory</a>
 */
public record InformationFiniteParameters(
    @Increasing long parameters, @Increasing long values, @Decreasing long n, LossTail tail)
    implements SampleInformationBound {

  public InformationFiniteParameters {
    Arguments.inRange("parameters", parameters, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("values", values, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.notNull("tail", tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "finitely many parameter values",
        Quantity.EXPECTED_GAP,
        "E gap ≤ ψ*⁻¹(p·ln k/n), √(2σ²·p·ln k/n) for sub-Gaussian losses",
        "after Xu & Raginsky (2017), Information-theoretic analysis of generalization capability of learning algorithms, NeurIPS, arXiv 1705.07809; He & Goldfeld (2025), Information-Theoretic Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory, arXiv 2404.03176; proved in proofs/hierarchical-information.md",
        Standing.DERIVED_HERE,
        Theorem.ulps(8),
        Assumption.IID,
        tail.assumption(),
        Assumption.PARAMETERS_OF_FINITELY_MANY_VALUES,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public double information() {
    return multiplyUp(parameters, values == 1 ? 0 : logUp(values));
  }
}
