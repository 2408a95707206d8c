package genbound.pacbayes;

import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior for losses with Gaussian tails, without a parameter to tune.
 *
 * <pre>R ≤ r + √(2σ²y), y = (k + ln(π²k²/(6δ)))/n, k = ⌊KL⌋ + 1, for all posteriors at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, a prior fixed without them and a loss with the tail that is declared, whatever the
 * predictor. <b>Vacuous when</b> never: the loss has no largest value. <b>Use instead</b> {@link
 * PacBayesKlExact} when the loss is bounded, {@link PacBayesSubGaussianTwoSided} when both tails
 * are Gaussian. The value is in units of the loss.
 *
 * @param mean the empirical risk r averaged over the posterior, finite
 * @param n how many examples there were, in [1, 2⁵³]
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param sigma σ in units of the loss, in [0, ∞): E exp(t(E ℓ − ℓ)) ≤ exp(σ²t²/2) for every t > 0
 * @see <a href="https://arxiv.org/abs/2306.12214">Rodríguez-Gálvez, Thobaben and Skoglund (2024),
 *     More PAC-Bayes Bounds: From Bounded Losses, to Losses with General Tail Behaviors, to Anytime
 *     Validity, JMLR 25</a>
 */
public record PacBayesSubGaussian(
    @InUnitsOfLoss(isLoss = true) double mean,
    @Decreasing long n,
    @Increasing double kl,
    @InUnitsOfLoss @Increasing double sigma)
    implements UnboundedGibbsBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes, sub-Gaussian losses",
          Quantity.GIBBS_RISK,
          "R ≤ r + √(2σ²y), y = (k + ln(π²k²/(6δ)))/n, k = ⌊KL⌋ + 1, for all posteriors at once",
          "Rodríguez-Gálvez, Thobaben & Skoglund (2024), More PAC-Bayes Bounds: From Bounded Losses, to Losses with General Tail Behaviors, to Anytime Validity, JMLR 25, arXiv 2306.12214",
          Standing.PUBLISHED,
          Theorem.ulps(12),
          Assumption.IID,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SUB_GAUSSIAN_LOSS,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesSubGaussian {
    Arguments.finite("mean", mean);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("kl", kl);
    Arguments.nonNegative("sigma", sigma);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double radius(double perExample) {
    return multiplyUp(sigma, sqrtUp(2 * perExample));
  }
}
