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
import genbound.numeric.MaurerXi;

/**
 * The Gibbs risk of any posterior, at an inverse temperature that may be tuned on the same
 * examples: Catoni's bound with the constant of the kl bound.
 *
 * <pre>
 * R ≤ (1 − exp(−C·r − (KL + ln(ξ(n)/δ))/n))/(1 − exp(−C)), for all C and all posteriors at
 * once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all C and all posteriors at once. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled) and a prior fixed without them. <b>Vacuous
 * when</b> C is far from what fits KL/n. <b>Use instead</b> {@link PacBayesKlExact}, which is its
 * smallest value over C.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param c the inverse temperature C in (0, ∞), chosen freely
 * @see <a href="https://www.jmlr.org/papers/v16/germain15a.html">Germain, Lacasse, Laviolette,
 *     Marchand and Roy (2015), Risk Bounds for the Majority Vote: From a PAC-Bayesian Analysis to a
 *     Learning Algorithm, JMLR 16</a>
 */
public record PacBayesCatoniUniform(EmpiricalRisk gibbsRisk, @Increasing double kl, double c)
    implements GibbsRiskBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Catoni, uniform",
          Quantity.GIBBS_RISK,
          "R ≤ (1 − exp(−C·r − (KL + ln(ξ(n)/δ))/n))/(1 − exp(−C)), for all C and all posteriors at once",
          "Germain, Lacasse, Laviolette, Marchand & Roy (2015), Risk Bounds for the Majority Vote: From a PAC-Bayesian Analysis to a Learning Algorithm, JMLR 16; Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.PUBLISHED,
          1e-14,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesCatoniUniform {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
    Arguments.positive("c", c);
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
    return CatoniFunction.value(mean, divideUp(complexity, gibbsRisk.n()), c);
  }
}
