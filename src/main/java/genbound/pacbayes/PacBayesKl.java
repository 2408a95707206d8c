package genbound.pacbayes;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import java.util.List;

/**
 * The Gibbs risk of any posterior: the bound of Langford, Seeger and Maurer through the binary
 * relative entropy.
 *
 * <pre>kl(r‖R) ≤ (KL + ln(2√n/δ))/n, for all posteriors at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once, so the posterior may be
 * chosen after the examples were seen. <b>Assumes</b> i.i.d. examples, losses in [0, 1] (others are
 * scaled) and a prior fixed without them. <b>Vacuous when</b> r = 1 or KL is many times n. <b>Use
 * instead</b> {@link PacBayesKlExact}, a little tighter.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/cs/0411099">Maurer (2004), A Note on the PAC Bayesian
 *     Theorem, Theorem 5, preprint</a> (its proviso n ≥ 8 is not needed: ξ(n) ≤ 2√n for every n ≥
 *     1)
 * @see <a href="https://www.jmlr.org/papers/v16/germain15a.html">Germain, Lacasse, Laviolette,
 *     Marchand and Roy (2015), Risk Bounds for the Majority Vote: From a PAC-Bayesian Analysis to a
 *     Learning Algorithm, JMLR 16</a>
 */
public record PacBayesKl(EmpiricalRisk gibbsRisk, @Increasing double kl) implements KlEventBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes-kl",
          Quantity.GIBBS_RISK,
          "kl(r‖R) ≤ (KL + ln(2√n/δ))/n, for all posteriors at once",
          "Maurer (2004), A Note on the PAC Bayesian Theorem, Theorem 5, for n ≥ 8, and for n < 8 by the values of ξ(n), preprint, arXiv cs/0411099; Germain, Lacasse, Laviolette, Marchand & Roy (2015), Risk Bounds for the Majority Vote: From a PAC-Bayesian Analysis to a Learning Algorithm, JMLR 16; after Langford & Seeger (2001), Bounds for Averaging Classifiers, technical report CMU-CS-01-102",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesKl {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(
        new PacBayesMcAllester(gibbsRisk, kl),
        new PacBayesQuadratic(gibbsRisk, kl),
        new PacBayesThiemann(gibbsRisk, kl));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double value(double mean, double complexity) {
    return BinaryKl.upperInverse(mean, divideUp(complexity, gibbsRisk.n()));
  }
}
