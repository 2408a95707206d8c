package genbound.information;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.AverageRisk;
import genbound.numeric.Arguments;

/**
 * The average risk, from the average empirical risk and the conditional mutual information: falls
 * like 1/n where the empirical risk is small.
 *
 * <pre>E R ≤ c(λ)·E r + CMI/(λn), c(λ) = −ln(2 − exp λ)/λ, for the best λ in (0, ln 2)</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled), a training set picked from n pairs by fair
 * coins, and information that is known and not guessed. <b>Vacuous when</b> E r is near 1, or CMI
 * near n·ln 2. <b>Use instead</b> {@link InformationCmi} when the empirical risk is above a half or
 * so. <b>Numerics</b>: the formula is evaluated upwards at the λ found, and any λ certifies.
 *
 * @param risk the empirical risk, averaged over samples and the learner's randomness, on n examples
 * @param cmi I(W;U|Z̃) in nats, in [0, n·ln 2]: what the hypothesis tells, to one who sees all 2n
 *     examples, about which were trained on
 * @see <a href="https://arxiv.org/abs/2001.09122">Steinke and Zakynthinou (2020), Reasoning About
 *     Generalization via Conditional Mutual Information, COLT</a>
 */
public record InformationCmiFastRate(AverageRisk risk, @Increasing double cmi)
    implements ExpectedBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "CMI, fast rate",
          Quantity.EXPECTED_RISK,
          "E R ≤ c(λ)·E r + CMI/(λn), c(λ) = −ln(2 − exp λ)/λ, for the best λ in (0, ln 2)",
          "after Steinke & Zakynthinou (2020), Reasoning About Generalization via Conditional Mutual Information, COLT, arXiv 2001.09122; proved in proofs/cmi-fast-rate.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(32),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.AVERAGE_RISK_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationCmiFastRate {
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
    double nats = divideUp(cmi, risk.n());
    return GapEvaluations.risk(mean, FastRate.leastUp(mean, nats), range());
  }
}
