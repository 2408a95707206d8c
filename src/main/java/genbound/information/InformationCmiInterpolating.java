package genbound.information;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The average risk of a learner that makes no error on any sample, from the conditional mutual
 * information.
 *
 * <pre>E R ≤ CMI/(n·ln 2) if E r = 0</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1], a training set picked from n pairs by fair coins, and
 * information that is known and not guessed; no error on the sample, whatever it is. <b>Vacuous
 * when</b> CMI = n·ln 2. <b>Use instead</b> {@link InformationLossDifferenceInterpolating}, whose
 * information is about the losses alone.
 *
 * @param cmi I(W;U|Z̃) in nats, in [0, n·ln 2]: what the hypothesis tells, to one who sees all 2n
 *     examples, about which were trained on
 * @param n how many examples there are, in [1, 2⁵³]
 * @see <a href="https://arxiv.org/abs/2001.09122">Steinke and Zakynthinou (2020), Reasoning About
 *     Generalization via Conditional Mutual Information, COLT</a>
 * @see <a href="https://arxiv.org/abs/2111.05275">Haghifam, Dziugaite, Moran and Roy (2021),
 *     Towards a Unified Information-Theoretic Framework for Generalization, NeurIPS</a>
 * @see <a href="https://arxiv.org/abs/2210.06511">Hellström and Durisi (2022), A New Family of
 *     Generalization Bounds Using Samplewise Evaluated CMI, NeurIPS</a>
 */
public record InformationCmiInterpolating(@Increasing double cmi, @Decreasing long n)
    implements ExpectedBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "CMI, interpolating",
          Quantity.EXPECTED_RISK,
          "E R ≤ CMI/(n·ln 2) if E r = 0",
          "after Steinke & Zakynthinou (2020), Reasoning About Generalization via Conditional Mutual Information, COLT, arXiv 2001.09122; Haghifam, Dziugaite, Moran & Roy (2021), Towards a Unified Information-Theoretic Framework for Generalization, NeurIPS, arXiv 2111.05275; Hellström & Durisi (2022), A New Family of Generalization Bounds Using Samplewise Evaluated CMI, NeurIPS, arXiv 2210.06511; proved in proofs/cmi-fast-rate.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.NO_ERROR_ON_ALMOST_EVERY_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationCmiInterpolating {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    cmi = EvidenceChecks.supersample("cmi", cmi, n);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate() {
    double value = divideUp(divideUp(cmi, n), InformationArithmetic.LN_2_DOWN);
    return GapEvaluations.risk(0, value, range());
  }
}
