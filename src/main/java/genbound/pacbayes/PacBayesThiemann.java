package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior, at the best λ: the bound of Thiemann, Igel, Wintenberger and
 * Seldin, which holds for all λ at once.
 *
 * <pre>
 * R ≤ r/(1 − λ/2) + (KL + ln(2√n/δ))/(nλ(1 − λ/2)), for all λ in (0, 2) and all posteriors
 * at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, losses in [0, 1] (others are scaled) and a prior fixed without them. <b>Vacuous
 * when</b> KL is about n/2 or more. <b>Use instead</b> {@link PacBayesKl}, which is never looser.
 * <b>Numerics</b>: the λ of the closed form 2/(√(2nr/c + 1) + 1) is used, whatever its rounding:
 * any λ is legal.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/1608.05610">Thiemann, Igel, Wintenberger and Seldin (2017), A
 *     Strongly Quasiconvex PAC-Bayesian Bound, ALT</a>
 */
public record PacBayesThiemann(EmpiricalRisk gibbsRisk, @Increasing double kl)
    implements KlEventBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes-λ",
          Quantity.GIBBS_RISK,
          "R ≤ r/(1 − λ/2) + (KL + ln(2√n/δ))/(nλ(1 − λ/2)), for all λ in (0, 2) and all posteriors at once",
          "Thiemann, Igel, Wintenberger & Seldin (2017), A Strongly Quasiconvex PAC-Bayesian Bound, ALT, arXiv 1608.05610",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesThiemann {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double value(double mean, double complexity) {
    double n = gibbsRisk.n();
    double lambda = 2 / (Math.sqrt(2 * n * mean / complexity + 1) + 1);
    double rest = subtractDown(1, lambda / 2);
    double scaled = divideUp(complexity, multiplyDown(multiplyDown(n, lambda), rest));
    return addUp(divideUp(mean, rest), scaled);
  }
}
