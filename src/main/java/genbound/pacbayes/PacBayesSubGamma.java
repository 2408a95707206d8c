package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
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
 * The Gibbs risk of any posterior for losses with exponential tails, without a parameter to tune.
 *
 * <pre>
 * R ≤ r + √(2vy) + cy, y = (k + ln(π²k²/(6δ)))/n, k = ⌊KL⌋ + 1, for all posteriors at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, a prior fixed without them and a loss with the tail that is declared, whatever the
 * predictor. <b>Vacuous when</b> never: the loss has no largest value. <b>Use instead</b> {@link
 * PacBayesSubGaussian} when the tails are lighter. The value is in units of the loss.
 *
 * @param mean the empirical risk r averaged over the posterior, finite
 * @param n how many examples there were, in [1, 2⁵³]
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param variance the variance factor v in squared units of the loss, in [0, ∞)
 * @param scale the scale c in units of the loss, in [0, ∞): E exp(t(E ℓ − ℓ)) ≤ exp(vt²/(2(1 −
 *     ct))) for t in (0, 1/c)
 * @see <a href="https://arxiv.org/abs/2306.12214">Rodríguez-Gálvez, Thobaben and Skoglund (2024),
 *     More PAC-Bayes Bounds: From Bounded Losses, to Losses with General Tail Behaviors, to Anytime
 *     Validity, JMLR 25</a>
 */
public record PacBayesSubGamma(
    @InUnitsOfLoss(isLoss = true) double mean,
    @Decreasing long n,
    @Increasing double kl,
    @InUnitsOfLoss(power = 2) @Increasing double variance,
    @InUnitsOfLoss @Increasing double scale)
    implements UnboundedGibbsBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes, sub-gamma losses",
          Quantity.GIBBS_RISK,
          "R ≤ r + √(2vy) + cy, y = (k + ln(π²k²/(6δ)))/n, k = ⌊KL⌋ + 1, for all posteriors at once",
          "Rodríguez-Gálvez, Thobaben & Skoglund (2024), More PAC-Bayes Bounds: From Bounded Losses, to Losses with General Tail Behaviors, to Anytime Validity, JMLR 25, arXiv 2306.12214",
          Standing.PUBLISHED,
          Theorem.ulps(12),
          Assumption.IID,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SUB_GAMMA_LOSS,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesSubGamma {
    Arguments.finite("mean", mean);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("kl", kl);
    Arguments.nonNegative("variance", variance);
    Arguments.nonNegative("scale", scale);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double radius(double perExample) {
    double root = sqrtUp(multiplyUp(variance, 2 * perExample));
    return addUp(root, multiplyUp(scale, perExample));
  }
}
