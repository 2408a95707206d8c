package genbound.information;

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
 * The risk of one hypothesis drawn from the posterior, from the information density that it has
 * with the half of a supersample that it was trained on.
 *
 * <pre>R ≤ r + √(2/(n − 1)·(ı(w;u|z̃) + ln(2√n/δ))) + √(ln(2/δ)/(2n)), for w drawn once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the supersample, the coins and one draw of the
 * hypothesis. <b>Assumes</b> i.i.d. examples, losses in [0, 1] (others are scaled), a training set
 * picked from n pairs by fair coins, a prior that may look at all 2n examples but not at the coins,
 * and one draw of the hypothesis. A bracket below 0 is seen in the failure event alone; it counts
 * as 0, and the terms say so. <b>Vacuous when</b> the density is above n/2 or so. <b>Use
 * instead</b> {@link InformationCmiTail} for the average over the posterior.
 *
 * @param risk the empirical risk of that hypothesis on the n examples, n ≥ 2
 * @param density ln of the density of the posterior over that of the prior, at the hypothesis
 *     drawn, in nats; finite, may be negative
 * @see <a href="https://arxiv.org/abs/2005.08044">Hellström and Durisi (2020), Generalization
 *     Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected
 *     Areas in Information Theory 1</a>
 */
public record InformationCmiDensityTail(EmpiricalRisk risk, double density)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "CMI density, tail",
          Quantity.RISK,
          "R ≤ r + √(2/(n − 1)·(ı(w;u|z̃) + ln(2√n/δ))) + √(ln(2/δ)/(2n)), for w drawn once",
          "after Hellström & Durisi (2020), Generalization Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected Areas in Information Theory 1, arXiv 2005.08044; proved in proofs/information-tails.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.PRIOR_BLIND_TO_SPLIT,
          Assumption.ONE_DRAW_FROM_POSTERIOR,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_HYPOTHESIS);

  public InformationCmiDensityTail {
    EvidenceChecks.atLeastTwo(risk);
    Arguments.finite("density", density);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return SupersampleTail.evaluate(THEOREM, risk, density, confidence);
  }
}
