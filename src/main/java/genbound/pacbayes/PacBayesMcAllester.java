package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior in closed form: McAllester's bound with Maurer's constant.
 *
 * <pre>R ≤ r + (b − a)·√((KL + ln(2√n/δ))/(2n)), for all posteriors at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, losses in [a, b] and a prior fixed without them. <b>Vacuous when</b> KL exceeds about
 * 2n(1 − r)². <b>Use instead</b> {@link PacBayesKl}, which is never looser (Pinsker).
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://www.jmlr.org/papers/v22/20-879.html">Pérez-Ortiz, Rivasplata, Shawe-Taylor
 *     and Szepesvári (2021), Tighter Risk Certificates for Neural Networks, JMLR 22</a>
 * @see <a href="https://arxiv.org/abs/cs/0411099">Maurer (2004), A Note on the PAC Bayesian
 *     Theorem, preprint</a>, for the constant
 */
public record PacBayesMcAllester(EmpiricalRisk gibbsRisk, @Increasing double kl)
    implements KlEventBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "McAllester",
          Quantity.GIBBS_RISK,
          "R ≤ r + (b − a)·√((KL + ln(2√n/δ))/(2n)), for all posteriors at once",
          "McAllester (1999), PAC-Bayesian Model Averaging, COLT; with the constant of Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099; Pérez-Ortiz, Rivasplata, Shawe-Taylor & Szepesvári (2021), Tighter Risk Certificates for Neural Networks, JMLR 22",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesMcAllester {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double value(double mean, double complexity) {
    return addUp(mean, sqrtUp(divideUp(complexity, 2.0 * gibbsRisk.n())));
  }
}
