package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.KrichevskyTrofimov;

/**
 * The Gibbs risk of any posterior after any number of examples: the kl bound from coin betting,
 * which stays valid however often it is looked at.
 *
 * <pre>
 * kl(r‖R) ≤ (KL + ln(ρ(n)/δ))/n, ρ(n) = √π·Γ(n + 1)/Γ(n + ½), for all n and all posteriors
 * at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all n and all posteriors at once. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled) and a prior fixed without them. <b>Vacuous
 * when</b> r = 1 or KL is many times n. <b>Use instead</b> {@link PacBayesKlExact} when n was fixed
 * beforehand.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2302.05829">Jang, Jun, Kuzborskij and Orabona (2023), Tighter
 *     PAC-Bayes Bounds Through Coin-Betting, COLT</a>, relaxed to the kl form
 */
public record PacBayesCoinBetting(EmpiricalRisk gibbsRisk, @Increasing double kl)
    implements GibbsRiskBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes-kl, any time",
          Quantity.GIBBS_RISK,
          "kl(r‖R) ≤ (KL + ln(ρ(n)/δ))/n, ρ(n) = √π·Γ(n + 1)/Γ(n + ½), for all n and all posteriors at once",
          "Jang, Jun, Kuzborskij & Orabona (2023), Tighter PAC-Bayes Bounds Through Coin-Betting, COLT, arXiv 2302.05829",
          Standing.PUBLISHED,
          1e-13,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesCoinBetting {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double price(Confidence confidence) {
    return addUp(KrichevskyTrofimov.logRegretUp(gibbsRisk.n()), confidence.logInverseDelta());
  }

  @Override
  public double value(double mean, double complexity) {
    return BinaryKl.upperInverse(mean, divideUp(complexity, gibbsRisk.n()));
  }
}
