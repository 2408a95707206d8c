package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.AverageRisk;
import genbound.numeric.Arguments;

/**
 * The average risk, from the average empirical risk and the conditional mutual information, by the
 * first published constants.
 *
 * <pre>E R ≤ 2·E r + 3·CMI/n</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled), a training set picked from n pairs by fair
 * coins, and information that is known and not guessed. <b>Vacuous when</b> E r ≥ ½. <b>Use
 * instead</b> {@link InformationCmiFastRate}, always smaller.
 *
 * @param risk the empirical risk, averaged over samples and the learner's randomness, on n examples
 * @param cmi I(W;U|Z̃) in nats, in [0, n·ln 2]: what the hypothesis tells, to one who sees all 2n
 *     examples, about which were trained on
 * @see <a href="https://arxiv.org/abs/2001.09122">Steinke and Zakynthinou (2020), Reasoning About
 *     Generalization via Conditional Mutual Information, COLT</a>
 */
public record InformationCmiLinear(AverageRisk risk, @Increasing double cmi)
    implements ExpectedBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "CMI, linear",
          Quantity.EXPECTED_RISK,
          "E R ≤ 2·E r + 3·CMI/n",
          "Steinke & Zakynthinou (2020), Reasoning About Generalization via Conditional Mutual Information, COLT, arXiv 2001.09122",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.AVERAGE_RISK_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationCmiLinear {
    Arguments.notNull("risk", risk);
    cmi = EvidenceChecks.supersample("cmi", cmi, risk.n());
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate() {
    double mean = risk.scaledMeanUp();
    double paid = divideUp(multiplyUp(3, cmi), risk.n());
    return GapEvaluations.risk(
        mean,
        addUp(2 * mean, paid),
        range(),
        new Cause("factor 2", mean),
        new Cause("information", paid));
  }
}
