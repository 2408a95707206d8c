package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.MaurerXi;
import java.util.List;

/**
 * The Gibbs risk of any posterior, with Maurer's exact constant: {@link PacBayesKl} with ξ(n) for
 * 2√n.
 *
 * <pre>kl(r‖R) ≤ (KL + ln(ξ(n)/δ))/n, for all posteriors at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, losses in [0, 1] (others are scaled) and a prior fixed without them. <b>Vacuous
 * when</b> r = 1 or KL is many times n. <b>Use instead</b> {@link PacBayesKl} to match published
 * tables.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/cs/0411099">Maurer (2004), A Note on the PAC Bayesian
 *     Theorem, preprint</a>
 */
public record PacBayesKlExact(EmpiricalRisk gibbsRisk, @Increasing double kl)
    implements GibbsRiskBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes-kl, exact constant",
          Quantity.GIBBS_RISK,
          "kl(r‖R) ≤ (KL + ln(ξ(n)/δ))/n, for all posteriors at once",
          "Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099; Germain, Lacasse, Laviolette, Marchand & Roy (2015), Risk Bounds for the Majority Vote: From a PAC-Bayesian Analysis to a Learning Algorithm, JMLR 16",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesKlExact {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(
        new PacBayesKl(gibbsRisk, kl),
        new PacBayesMcAllester(gibbsRisk, kl),
        new PacBayesQuadratic(gibbsRisk, kl),
        new PacBayesThiemann(gibbsRisk, kl));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double price(Confidence confidence) {
    return addUp(MaurerXi.logUpper(gibbsRisk.n()), confidence.logInverseDelta());
  }

  @Override
  public double value(double mean, double complexity) {
    return BinaryKl.upperInverse(mean, divideUp(complexity, gibbsRisk.n()));
  }
}
