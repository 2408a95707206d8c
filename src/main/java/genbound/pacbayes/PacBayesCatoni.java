package genbound.pacbayes;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior, at an inverse temperature fixed beforehand: Catoni's bound.
 *
 * <pre>
 * R ≤ (1 − exp(−C·r − (KL + ln(1/δ))/n))/(1 − exp(−C)), C fixed beforehand, for all
 * posteriors at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. C is fixed before the
 * examples are seen. <b>Assumes</b> i.i.d. examples, losses in [0, 1] (others are scaled) and a
 * prior fixed without them. <b>Vacuous when</b> C is far from what fits KL/n. <b>Use instead</b>
 * {@link PacBayesCatoniGrid} to choose C after looking, {@link PacBayesKlExact} to be spared the
 * choice.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param c the inverse temperature C = λ/n, in (0, ∞), fixed before the examples were seen
 * @see <a href="https://arxiv.org/abs/0712.0248">Catoni (2007), PAC-Bayesian Supervised
 *     Classification: The Thermodynamics of Statistical Learning, Theorem 1.2.6, IMS Lecture
 *     Notes–Monograph Series 56</a>
 */
public record PacBayesCatoni(EmpiricalRisk gibbsRisk, @Increasing double kl, double c)
    implements GibbsRiskBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Catoni",
          Quantity.GIBBS_RISK,
          "R ≤ (1 − exp(−C·r − (KL + ln(1/δ))/n))/(1 − exp(−C)), C fixed beforehand, for all posteriors at once",
          "Catoni (2007), PAC-Bayesian Supervised Classification: The Thermodynamics of Statistical Learning, Theorem 1.2.6, IMS Lecture Notes–Monograph Series 56, arXiv 0712.0248",
          Standing.PUBLISHED,
          1e-14,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesCatoni {
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
    return confidence.logInverseDelta();
  }

  @Override
  public double value(double mean, double complexity) {
    return CatoniFunction.value(mean, divideUp(complexity, gibbsRisk.n()), c);
  }
}
