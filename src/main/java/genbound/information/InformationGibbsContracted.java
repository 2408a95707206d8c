package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfTail;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossTail;
import genbound.numeric.Arguments;

/**
 * The average gap of the Gibbs algorithm on networks with noise in their layers.
 *
 * <pre>E gap ≤ min(2σ²β/n, q + √(q² + 2σ²(1 − η)J/n)), q = σ²ηβ/n</pre>
 *
 * <p>If the hypothesis tells nothing about single labels, J = 0, this is 2σ²·η·β/n.
 *
 * <p><b>Holds</b> in expectation over the sample, the learner's randomness and the noise.
 * <b>Assumes</b> i.i.d. examples, losses that are bounded or sub-Gaussian for every fixed
 * hypothesis, noise that is drawn anew in every evaluation, and an exponent with the loss averaged
 * over the same noise. <b>Vacuous when</b> β is several n/η. <b>Use instead</b> {@link
 * InformationGibbs} for layers without noise.
 *
 * @param inverseTemperature β, which multiplies the mean loss in its own units, in [0, ∞)
 * @param labelInformation J, the sum of I(Yᵢ;W) in nats, or more, in [0, ∞); n·ln(classes) if
 *     nothing is known of it
 * @param contraction η, what the noisy layers leave of the information about inputs
 * @param n how many examples there are, in [1, 2⁵³]
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example: bounded or
 *     sub-Gaussian
 * @see <a href="https://arxiv.org/abs/2404.03176">He and Goldfeld (2025), Information-Theoretic
 *     Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory</a>
 * @see "Aminian, Bu, Toni, Rodrigues and Wornell (2021), An Exact Characterization of the
 *     Generalization Error for the Gibbs Algorithm, NeurIPS"
 * @see <a href="https://arxiv.org/abs/2107.13656">Aminian, Bu, Toni, Rodrigues and Wornell (2021),
 *     Characterizing the Generalization Error of Gibbs Algorithm with Symmetrized KL information,
 *     preprint</a>
 */
public record InformationGibbsContracted(
    @InUnitsOfLoss(power = -1) @Increasing double inverseTemperature,
    @Increasing double labelInformation,
    Contraction contraction,
    @Decreasing long n,
    LossTail tail)
    implements ExpectedBound, OfTail {

  public InformationGibbsContracted {
    Arguments.nonNegative("inverseTemperature", inverseTemperature);
    Arguments.nonNegative("labelInformation", labelInformation);
    Arguments.notNull("contraction", contraction);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    EvidenceChecks.bothTails(tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "Gibbs algorithm, contracted",
        Quantity.EXPECTED_GAP,
        "E gap ≤ min(2σ²β/n, q + √(q² + 2σ²(1 − η)J/n)), q = σ²ηβ/n",
        "after Aminian, Bu, Toni, Rodrigues & Wornell (2021), An Exact Characterization of the Generalization Error for the Gibbs Algorithm, NeurIPS; He & Goldfeld (2025), Information-Theoretic Generalization Bounds for Deep Neural Networks, IEEE Transactions on Information Theory, arXiv 2404.03176; proved in proofs/hierarchical-information.md",
        Standing.DERIVED_HERE,
        Theorem.ulps(32),
        Assumption.IID,
        tail.assumption(),
        Assumption.GIBBS_ALGORITHM,
        Assumption.GIBBS_OF_NOISY_LOSS,
        Assumption.LOSS_OF_NETWORK_OUTPUT,
        Assumption.NOISE_FRESH_IN_LAYERS,
        Assumption.LABEL_INFORMATION_KNOWN,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public Evaluation evaluate() {
    double eta = contraction.coefficient();
    double whole = temperature(inverseTemperature);
    double half = temperature(multiplyUp(eta, inverseTemperature)) / 2;
    double label = multiplyUp(subtractUp(1, eta), labelInformation);
    double root = EvidenceChecks.deviation(tail, divideUp(label, n));
    double value = Math.min(whole, addUp(half, hypotenuseUp(half, root)));
    return GapEvaluations.gap(
        value, range(), new Cause("inverse temperature", 2 * half), new Cause("labels", root));
  }

  /** 2σ²β/n, in units of the scaled loss. */
  private double temperature(double beta) {
    double root = EvidenceChecks.deviation(tail, divideUp(beta, n));
    double squared = multiplyUp(multiplyUp(root, root), GapEvaluations.widthUp(range()));
    return Math.min(squared, Double.MAX_VALUE);
  }

  /** √(x² + y²), without overflow between. */
  private static double hypotenuseUp(double x, double y) {
    double large = Math.max(x, y);
    double small = Math.min(x, y);
    if (small == 0) {
      return large;
    }
    double ratio = divideUp(small, large);
    return Math.min(
        multiplyUp(large, sqrtUp(addUp(1, multiplyUp(ratio, ratio)))), Double.MAX_VALUE);
  }
}
