package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior in closed form, with the fast rate at small risks: the refined
 * Pinsker relaxation of {@link PacBayesKl}.
 *
 * <pre>R ≤ r + √(2rε) + 2ε, ε = (KL + ln(2√n/δ))/n, for all posteriors at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, losses in [0, 1] (others are scaled) and a prior fixed without them. <b>Vacuous
 * when</b> KL is about n/2 or more. <b>Use instead</b> {@link PacBayesKl}, which is never looser.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a
 *     href="https://papers.nips.cc/paper/2013/hash/a97da629b098b75c294dffdc3e463904-Abstract.html">Tolstikhin
 *     and Seldin (2013), PAC-Bayes-Empirical-Bernstein Inequality, NeurIPS</a>
 */
public record PacBayesFastRate(EmpiricalRisk gibbsRisk, @Increasing double kl)
    implements KlEventBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "fast-rate relaxed PAC-Bayes-kl",
          Quantity.GIBBS_RISK,
          "R ≤ r + √(2rε) + 2ε, ε = (KL + ln(2√n/δ))/n, for all posteriors at once",
          "Tolstikhin & Seldin (2013), PAC-Bayes-Empirical-Bernstein Inequality, NeurIPS; after McAllester (2003), PAC-Bayesian Stochastic Model Selection, Machine Learning 51 and Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesFastRate {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double value(double mean, double complexity) {
    double epsilon = divideUp(complexity, gibbsRisk.n());
    return addUp(addUp(mean, sqrtUp(multiplyUp(2 * mean, epsilon))), 2 * epsilon);
  }
}
