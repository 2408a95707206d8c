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
 * The Gibbs risk of any posterior in closed form, as training objectives use it: the quadratic
 * relaxation of {@link PacBayesKl}.
 *
 * <pre>R ≤ (√(r + ε/2) + √(ε/2))², ε = (KL + ln(2√n/δ))/n, for all posteriors at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, losses in [0, 1] (others are scaled) and a prior fixed without them. <b>Vacuous
 * when</b> KL is about n/2 or more. <b>Use instead</b> {@link PacBayesKl}, which is never looser.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://www.jmlr.org/papers/v22/20-879.html">Pérez-Ortiz, Rivasplata, Shawe-Taylor
 *     and Szepesvári (2021), Tighter Risk Certificates for Neural Networks, JMLR 22</a>, after
 *     Rivasplata et al. (2019)
 */
public record PacBayesQuadratic(EmpiricalRisk gibbsRisk, @Increasing double kl)
    implements KlEventBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes-quadratic",
          Quantity.GIBBS_RISK,
          "R ≤ (√(r + ε/2) + √(ε/2))², ε = (KL + ln(2√n/δ))/n, for all posteriors at once",
          "Pérez-Ortiz, Rivasplata, Shawe-Taylor & Szepesvári (2021), Tighter Risk Certificates for Neural Networks, JMLR 22",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesQuadratic {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double value(double mean, double complexity) {
    double half = divideUp(complexity, 2.0 * gibbsRisk.n());
    double root = addUp(sqrtUp(addUp(mean, half)), sqrtUp(half));
    return multiplyUp(root, root);
  }
}
