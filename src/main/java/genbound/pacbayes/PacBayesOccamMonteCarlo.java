package genbound.pacbayes;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.LossRange;
import genbound.evidence.MeanLoss;
import genbound.numeric.Arguments;

/**
 * The risk of one hypothesis from the probability that a prior gave to it, when its empirical risk
 * was measured on a part of the examples only, as for language models: {@link PacBayesOccam} at the
 * estimate's upper end.
 *
 * <pre>kl(r̄‖R) ≤ (ln(1/P(h)) + ln(2/δ))/n, r̄ the upper end of the estimated risk at δ/2</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the examples and the choice of the part: half of δ
 * pays for each. <b>Assumes</b> i.i.d. examples, losses in [0, 1] (others are scaled), a prior, or
 * a code, fixed without them, and a part drawn at random when the hypothesis is fixed. <b>Vacuous
 * when</b> naming the hypothesis costs many times n nats. <b>Use instead</b> {@link PacBayesOccam}
 * when all examples were looked at.
 *
 * @param risk the empirical risk of that hypothesis on all n examples, as an estimate
 * @param n the number of all examples, in [1, 2⁵³]
 * @param logInversePrior ln(1/P(h)) in nats, in [0, ∞): what it costs to name the hypothesis
 * @see <a href="https://arxiv.org/abs/2312.17173">Lotfi, Finzi, Kuang, Rudner, Goldblum and Wilson
 *     (2024), Non-Vacuous Generalization Bounds for Large Language Models, ICML</a>
 */
public record PacBayesOccamMonteCarlo(
    EstimatedRisk risk, @Decreasing long n, @Increasing double logInversePrior)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Occam kl, sub-sampled risk",
          Quantity.RISK,
          "kl(r̄‖R) ≤ (ln(1/P(h)) + ln(2/δ))/n, r̄ the upper end of the estimated risk at δ/2",
          "Langford (2005), Tutorial on Practical Prediction Theory for Classification, JMLR 6; Lotfi, Finzi, Kuang, Rudner, Goldblum & Wilson (2024), Non-Vacuous Generalization Bounds for Large Language Models, ICML, arXiv 2312.17173",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SUBSAMPLE_DRAWN_WITH_REPLACEMENT,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_HYPOTHESIS);

  public PacBayesOccamMonteCarlo {
    Arguments.notNull("risk", risk);
    LossRange range = Arguments.notNull("risk", risk.range()).bounded();
    Arguments.inClosed("risk", risk.point(), range.low(), range.high());
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("logInversePrior", logInversePrior);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return Evaluation.fed(
        risk.onUnit(),
        "sub-sampled risk",
        confidence,
        mean ->
            new PacBayesOccam(new MeanLoss(Math.min(1, mean), n, LossRange.UNIT), logInversePrior));
  }
}
