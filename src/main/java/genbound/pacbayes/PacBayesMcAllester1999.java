package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior, as McAllester first stated it; kept to compare with old tables.
 *
 * <pre>
 * R ≤ r + (b − a)·√((KL + ln(1/δ) + (5/2)·ln n + 8)/(2n − 1)), for all posteriors at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, losses in [a, b] and a prior fixed without them. <b>Vacuous when</b> KL exceeds about
 * 2n(1 − r)². <b>Use instead</b> {@link PacBayesMcAllester}, never looser, or {@link PacBayesKl}.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://doi.org/10.1145/307400.307435">McAllester (1999), PAC-Bayesian Model
 *     Averaging, COLT</a>
 * @see <a href="https://arxiv.org/abs/2110.11216">Alquier (2024), User-friendly Introduction to
 *     PAC-Bayes Bounds, Foundations and Trends in Machine Learning 17</a>, where it is stated
 */
public record PacBayesMcAllester1999(EmpiricalRisk gibbsRisk, @Increasing double kl)
    implements GibbsRiskBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "McAllester (1999)",
          Quantity.GIBBS_RISK,
          "R ≤ r + (b − a)·√((KL + ln(1/δ) + (5/2)·ln n + 8)/(2n − 1)), for all posteriors at once",
          "McAllester (1999), PAC-Bayesian Model Averaging, COLT; as in Alquier (2024), User-friendly Introduction to PAC-Bayes Bounds, Foundations and Trends in Machine Learning 17, arXiv 2110.11216",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesMcAllester1999 {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double price(Confidence confidence) {
    return addUp(addUp(confidence.logInverseDelta(), multiplyUp(2.5, logUp(gibbsRisk.n()))), 8);
  }

  @Override
  public double value(double mean, double complexity) {
    double count = subtractDown(2.0 * gibbsRisk.n(), 1);
    return addUp(mean, sqrtUp(divideUp(complexity, count)));
  }
}
