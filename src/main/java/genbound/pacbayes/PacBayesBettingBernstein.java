package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.Cumulant;
import genbound.numeric.KrichevskyTrofimov;
import java.util.List;

/**
 * The Gibbs risk of any posterior when the loss varies little on the sample: an empirical Bernstein
 * bound without parameters, from coin betting, that stays valid however often it is looked at.
 *
 * <pre>
 * R ≤ min( kl⁺(r, ε), r + min over β of (ψ(β)·(V + ε/2) + ε)/β ), ε = (KL + ln(ρ(n)/δ))/n,
 * ρ(n) = √π·Γ(n + 1)/Γ(n + ½), ψ(β) = −ln(1 − β) − β
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all n, all posteriors and all β in (0, 1) at once,
 * and from below by the same event. The formula is for losses scaled to [0, 1]. <b>Assumes</b>
 * i.i.d. examples, bounded losses and a prior fixed without them. <b>Vacuous when</b> KL is about n
 * or more. <b>Use instead</b> {@link PacBayesKlExact} when the loss is 0 or 1 and n was fixed
 * beforehand. <b>Numerics</b>: the best β is only as good as its rounding; any β is legal.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param variance the sample variance V of the loss with divisor n, averaged over the posterior, or
 *     more, in squared units of the loss, in [0, (high − low)²/4]
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2302.05829">Jang, Jun, Kuzborskij and Orabona (2023), Tighter
 *     PAC-Bayes Bounds Through Coin-Betting, COLT</a>, for the event
 */
public record PacBayesBettingBernstein(
    EmpiricalRisk gibbsRisk,
    @InUnitsOfLoss(power = 2) @Increasing double variance,
    @Increasing double kl)
    implements GibbsRiskBound, TwoSidedBound {

  private static final int NEWTON = 40;

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes-empirical-Bernstein by betting, any time",
          Quantity.GIBBS_RISK,
          "R ≤ min( kl⁺(r, ε), r + min over β of (ψ(β)·(V + ε/2) + ε)/β ), ε = (KL + ln(ρ(n)/δ))/n,"
              + " ρ(n) = √π·Γ(n + 1)/Γ(n + ½), ψ(β) = −ln(1 − β) − β",
          "proofs/betting-bernstein.md, from the event of Jang, Jun, Kuzborskij & Orabona (2023), Tighter PAC-Bayes Bounds Through Coin-Betting, COLT, arXiv 2302.05829",
          Standing.DERIVED_HERE,
          1e-13,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesBettingBernstein {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    gibbsRisk.range().checkVariance(variance);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new PacBayesCoinBetting(gibbsRisk, kl));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ max( kl⁻(r, ε), r − min over β of (ψ(β)·(V + ε/2) + ε)/β ), with the same ε and ψ";
  }

  @Override
  public boolean isOneEvent() {
    return true;
  }

  @Override
  public double price(Confidence confidence) {
    return addUp(KrichevskyTrofimov.logRegretUp(gibbsRisk.n()), confidence.logInverseDelta());
  }

  @Override
  public double value(double mean, double complexity) {
    double epsilon = divideUp(Math.min(VoteEvent.MOST, complexity), gibbsRisk.n());
    return Math.min(BinaryKl.upperInverse(mean, epsilon), addUp(mean, radius(epsilon)));
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    double price = price(confidence);
    double epsilon = divideUp(Math.min(VoteEvent.MOST, addUp(kl, price)), gibbsRisk.n());
    double mean = gibbsRisk.unitMeanDown();
    double low = BinaryKl.lowerInverse(mean, epsilon);
    return Evaluation.of(
        Math.max(low, subtractDown(mean, radius(epsilon))),
        new Term("empirical Gibbs risk", mean),
        new Cause("KL divergence", kl),
        new Cause("confidence", price));
  }

  /**
   * The least (ψ(β)·A + ε)/β with A = V + ε/2, rounded up. At the best β the odds u = β/(1 − β)
   * solve u − ln(1 + u) = ε/A, whose right side is at most 2.
   */
  private double radius(double epsilon) {
    double spread = addUp(gibbsRisk.range().varianceToUnitUp(variance), epsilon / 2);
    double target = Math.min(2, epsilon / spread);
    double odds = Math.sqrt(2 * target) + target;
    for (int step = 0; step < NEWTON; step++) {
      double next = odds - (Cumulant.logExcessUp(odds) - target) * (1 + odds) / odds;
      if (!(next > 0 && next < odds)) {
        break;
      }
      odds = next;
    }
    double beta = odds / (1 + odds);
    double cost = addUp(multiplyUp(Cumulant.exponentialUp(beta), spread), epsilon);
    return divideUp(cost, beta);
  }
}
