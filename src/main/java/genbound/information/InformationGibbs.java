package genbound.information;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

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
 * The average gap of the Gibbs algorithm, which draws hypotheses with a density that falls
 * exponentially with their mean loss on the sample.
 *
 * <pre>
 * E gap ≤ (b − a)·tanh(β·(b − a)/(2n)) for losses in [a, b], 2σ²β/n for sub-Gaussian ones, for
 * P(w|s) ∝ π(w)·exp(−β·r(w))
 * </pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses that are bounded or sub-Gaussian for every fixed hypothesis, and a
 * hypothesis drawn with density proportional to prior times exp(−β·r). <b>Vacuous when</b> never
 * for losses in a range. <b>Use instead</b> {@link InformationGibbsExact} if the symmetrised
 * information is known.
 *
 * @param inverseTemperature β, which multiplies the mean loss in its own units, in [0, ∞)
 * @param n how many examples there are, in [1, 2⁵³]
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example: bounded or
 *     sub-Gaussian
 * @see "Aminian, Bu, Toni, Rodrigues and Wornell (2021), An Exact Characterization of the
 *     Generalization Error for the Gibbs Algorithm, NeurIPS"
 * @see <a href="https://arxiv.org/abs/2107.13656">Aminian, Bu, Toni, Rodrigues and Wornell (2021),
 *     Characterizing the Generalization Error of Gibbs Algorithm with Symmetrized KL information,
 *     preprint</a>
 */
public record InformationGibbs(
    @InUnitsOfLoss(power = -1) @Increasing double inverseTemperature,
    @Decreasing long n,
    LossTail tail)
    implements ExpectedBound, OfTail {

  public InformationGibbs {
    Arguments.nonNegative("inverseTemperature", inverseTemperature);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    EvidenceChecks.bothTails(tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "Gibbs algorithm",
        Quantity.EXPECTED_GAP,
        "E gap ≤ (b − a)·tanh(β·(b − a)/(2n)) for losses in [a, b], 2σ²β/n for sub-Gaussian ones, for"
            + " P(w|s) ∝ π(w)·exp(−β·r(w))",
        "after Aminian, Bu, Toni, Rodrigues & Wornell (2021), An Exact Characterization of the Generalization Error for the Gibbs Algorithm, NeurIPS; the tanh from proofs/private-generalisation.md",
        Standing.DERIVED_HERE,
        Theorem.ulps(32),
        Assumption.IID,
        tail.assumption(),
        Assumption.GIBBS_ALGORITHM,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public Evaluation evaluate() {
    double root = EvidenceChecks.deviation(tail, divideUp(inverseTemperature, n));
    double linear = multiplyUp(multiplyUp(root, root), GapEvaluations.widthUp(range()));
    double value = range().isBounded() ? tanhUp(linear) : linear;
    return GapEvaluations.gap(value, range(), new Cause("inverse temperature", 1));
  }

  /** tanh x, within 8 ulp, at most x and at most 1. */
  private static double tanhUp(double x) {
    return Math.min(Math.min(x, 1), multiplyUp(Math.tanh(x), 1 + 0x1p-50));
  }
}
