package genbound.pacbayes;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior, linear in the divergence, at a λ fixed beforehand: the bound
 * behind Gibbs posteriors.
 *
 * <pre>
 * R ≤ r + λ/(8n) + (KL + ln(1/δ))/λ for losses scaled to [0, 1], λ fixed beforehand, for all
 * posteriors at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. λ is fixed before the
 * examples are seen; it is a pure number, the λ of losses scaled to [0, 1]. <b>Assumes</b> i.i.d.
 * examples, losses in [a, b] and a prior fixed without them. <b>Vacuous when</b> λ is far from
 * √(8n·KL). <b>Use instead</b> {@link PacBayesLinearGrid} to choose λ after looking, {@link
 * PacBayesKl} to be spared the choice.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, on n examples the prior has not
 *     seen
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param lambda λ in (0, ∞), fixed before the examples were seen
 * @see <a href="https://www.jmlr.org/papers/v17/15-290.html">Alquier, Ridgway and Chopin (2016), On
 *     the Properties of Variational Approximations of Gibbs Posteriors, JMLR 17</a>
 */
public record PacBayesLinear(EmpiricalRisk gibbsRisk, @Increasing double kl, double lambda)
    implements GibbsRiskBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes linear",
          Quantity.GIBBS_RISK,
          "R ≤ r + λ/(8n) + (KL + ln(1/δ))/λ for losses scaled to [0, 1], λ fixed beforehand, for all posteriors at once",
          "Alquier, Ridgway & Chopin (2016), On the Properties of Variational Approximations of Gibbs Posteriors, JMLR 17; Catoni (2003), A PAC-Bayesian Approach to Adaptive Classification, preprint",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesLinear {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
    Arguments.positive("lambda", lambda);
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
    return LinearFunction.value(mean, complexity, gibbsRisk.n(), lambda);
  }
}
