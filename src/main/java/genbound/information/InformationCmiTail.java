package genbound.information;

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
import genbound.numeric.Arguments;

/**
 * The risk of a predictor drawn anew from the posterior for each example, from the divergence of
 * the posterior from a prior that knows the supersample, but not which half of it was trained on.
 *
 * <pre>R ≤ r + √( 2/(n − 1)·( KL + ln(2√n/δ) ) ) + √( ln(2/δ)/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the supersample and the coins, for the posterior of
 * the learner. <b>Assumes</b> i.i.d. examples, losses in [0, 1] (others are scaled), a training set
 * picked from n pairs by fair coins, and a prior that may look at all 2n examples but not at the
 * coins. <b>Vacuous when</b> KL is above n/2 or so. <b>Use instead</b> a PAC-Bayes bound when the
 * prior needs no supersample.
 *
 * @param risk the empirical risk averaged over the posterior on the n examples, n ≥ 2
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2005.08044">Hellström and Durisi (2020), Generalization
 *     Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected
 *     Areas in Information Theory 1</a>
 */
public record InformationCmiTail(EmpiricalRisk risk, @Increasing double kl)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "CMI, posterior tail",
          Quantity.GIBBS_RISK,
          "R ≤ r + √(2/(n − 1)·(KL + ln(2√n/δ))) + √(ln(2/δ)/(2n))",
          "after Hellström & Durisi (2020), Generalization Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected Areas in Information Theory 1, arXiv 2005.08044; proved in proofs/information-tails.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.PRIOR_BLIND_TO_SPLIT,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public InformationCmiTail {
    EvidenceChecks.atLeastTwo(risk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return SupersampleTail.evaluate(THEOREM, risk, kl, confidence);
  }
}
