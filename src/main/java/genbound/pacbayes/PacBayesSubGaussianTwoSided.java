package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.finite;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior for losses with two Gaussian tails: a bound on both sides.
 *
 * <pre>R ≤ r + √(2σ²(KL + ln(√n/δ))/(n − 1)), for all posteriors at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once, and from below by the same
 * event. <b>Assumes</b> i.i.d. examples, a prior fixed without them and a loss with the tails that
 * are declared, whatever the predictor. <b>Vacuous when</b> never: the loss has no largest value.
 * <b>Use instead</b> {@link PacBayesSubGaussian} when the loss has a light lower tail only, or KL
 * is below some n¹ᐟ⁴. The value is in units of the loss.
 *
 * @param mean the empirical risk r averaged over the posterior, finite
 * @param n how many examples there were, in [2, 2⁵³]
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param sigma σ in units of the loss, in [0, ∞): E exp(t(ℓ − E ℓ)) ≤ exp(σ²t²/2) for every t
 * @see <a href="https://arxiv.org/abs/2005.08044">Hellström and Durisi (2020), Generalization
 *     Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected
 *     Areas in Information Theory 1</a>
 */
public record PacBayesSubGaussianTwoSided(
    double mean, @Decreasing long n, @Increasing double kl, @Increasing double sigma)
    implements TwoSidedBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes, two sub-Gaussian tails",
          Quantity.GIBBS_RISK,
          "R ≤ r + √(2σ²(KL + ln(√n/δ))/(n − 1)), for all posteriors at once",
          "after Hellström & Durisi (2020), Generalization Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected Areas in Information Theory 1, arXiv 2005.08044; proved in proofs/information-tails.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(12),
          Assumption.IID,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SUB_GAUSSIAN_LOSS,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesSubGaussianTwoSided {
    Arguments.finite("mean", mean);
    Arguments.inRange("n", n, 2, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("kl", kl);
    Arguments.nonNegative("sigma", sigma);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ r − √(2σ²(KL + ln(√n/δ))/(n − 1)), for all posteriors at once";
  }

  @Override
  public boolean isOneEvent() {
    return true;
  }

  @Override
  public LossRange range() {
    return LossRange.UNBOUNDED;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return evaluation(addUp(mean, radius(confidence)), confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    return evaluation(subtractDown(mean, radius(confidence)), confidence);
  }

  private Evaluation evaluation(double value, Confidence confidence) {
    return Evaluation.of(
        value,
        new Term("empirical Gibbs risk", mean),
        new Cause("KL divergence", kl),
        new Cause("confidence", price(confidence)));
  }

  private double price(Confidence confidence) {
    return addUp(logUp(n) / 2, confidence.logInverseDelta());
  }

  private double radius(Confidence confidence) {
    double perExample = divideUp(finite(addUp(kl, price(confidence))), n - 1);
    return multiplyUp(sigma, multiplyUp(sqrtUp(2), sqrtUp(perExample)));
  }
}
