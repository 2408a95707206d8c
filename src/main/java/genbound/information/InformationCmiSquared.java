package genbound.information;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.Cumulant;
import genbound.numeric.Roots;

/**
 * The average of the squared gap, from the conditional mutual information.
 *
 * <pre>E gap² ≤ y/n with (y − 1 − ln y)/2 = CMI, y ≥ 1</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1], a training set picked from n pairs by fair coins, and
 * information that is known and not guessed. <b>Vacuous when</b> CMI ≥ n/2. <b>Use instead</b>
 * {@link InformationCmi} for the average of the gap.
 *
 * @param cmi I(W;U|Z̃) in nats, in [0, n·ln 2]: what the hypothesis tells, to one who sees all 2n
 *     examples, about which were trained on
 * @param n how many examples there are, in [1, 2⁵³]
 * @see <a href="https://arxiv.org/abs/2001.09122">Steinke and Zakynthinou (2020), Reasoning About
 *     Generalization via Conditional Mutual Information, COLT</a>
 */
public record InformationCmiSquared(@Increasing double cmi, @Decreasing long n)
    implements ExpectedBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "CMI, square",
          Quantity.EXPECTED_SQUARED_GAP,
          "E gap² ≤ y/n with (y − 1 − ln y)/2 = CMI, y ≥ 1",
          "after Steinke & Zakynthinou (2020), Reasoning About Generalization via Conditional Mutual Information, COLT, arXiv 2001.09122; proved in proofs/cmi-squared.md",
          Standing.DERIVED_HERE,
          4e-14,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  /** Turns a number at most 10⁻¹⁴ of the exact one above it into one not above it. */
  private static final double ALLOWANCE = 1 - 0x1p-46;

  public InformationCmiSquared {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    cmi = EvidenceChecks.supersample("cmi", cmi, n);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  /** y, rounded up. */
  private double root() {
    if (cmi == 0) {
      return 1;
    }
    double far = 2 * (1 + 2 * Math.sqrt(cmi) + 2 * cmi);
    return Roots.upperEnd(y -> ALLOWANCE * Cumulant.itakuraSaitoUp(y) / 2 - cmi, 1, far);
  }

  @Override
  public Evaluation evaluate() {
    return GapEvaluations.gap(
        divideUp(root(), n), range(), new Cause("information", cmi), new Cause("both signs", 0.5));
  }
}
