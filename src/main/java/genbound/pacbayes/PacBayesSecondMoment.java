package genbound.pacbayes;

import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior for losses that are not negative and whose mean square is known
 * to be bounded, such as a log-loss with a heavy upper tail.
 *
 * <pre>
 * R ≤ r + √(2My), y = (k + ln(π²k²/(6δ)))/n, k = ⌊KL⌋ + 1, E ℓ² ≤ M, for all posteriors at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, a prior fixed without them, no negative loss, and a number M, known beforehand, that
 * bounds the mean square of the loss of every predictor. <b>Vacuous when</b> never: the loss has no
 * largest value. <b>Use instead</b> {@link PacBayesKlExact} when the loss is bounded and its
 * ceiling near √M. The value is in units of the loss.
 *
 * @param mean the empirical risk r averaged over the posterior, in [0, ∞)
 * @param n how many examples there were, in [1, 2⁵³]
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param secondMoment M in squared units of the loss, in [0, ∞): E ℓ² ≤ M for every predictor
 * @see <a href="https://arxiv.org/abs/2210.00928">Haddouche and Guedj (2023), PAC-Bayes
 *     Generalisation Bounds for Heavy-Tailed Losses through Supermartingales, TMLR</a>, who take
 *     second moments too
 */
public record PacBayesSecondMoment(
    double mean, @Decreasing long n, @Increasing double kl, @Increasing double secondMoment)
    implements UnboundedGibbsBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes, second moment",
          Quantity.GIBBS_RISK,
          "R ≤ r + √(2My), y = (k + ln(π²k²/(6δ)))/n, k = ⌊KL⌋ + 1, E ℓ² ≤ M, for all posteriors at once",
          "proofs/pac-bayes-tails.md; after Haddouche & Guedj (2023), PAC-Bayes Generalisation Bounds for Heavy-Tailed Losses through Supermartingales, TMLR, arXiv 2210.00928",
          Standing.DERIVED_HERE,
          Theorem.ulps(12),
          Assumption.IID,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.LOSS_NOT_NEGATIVE,
          Assumption.SECOND_MOMENTS_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesSecondMoment {
    Arguments.nonNegative("mean", mean);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("kl", kl);
    Arguments.nonNegative("secondMoment", secondMoment);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double radius(double perExample) {
    return multiplyUp(sqrtUp(secondMoment), sqrtUp(2 * perExample));
  }
}
