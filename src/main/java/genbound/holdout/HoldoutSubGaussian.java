package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.numeric.Arguments;

/**
 * The risk of a fixed predictor whose loss is not bounded but sub-Gaussian below its mean:
 * Chernoff's bound.
 *
 * <pre>R ≤ r + σ·√(2·ln(1/δ)/n)</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor; from above only, for nothing is
 * assumed of large losses. <b>Assumes</b> a hold-out set of i.i.d. examples and a σ known
 * beforehand, not measured on these examples. <b>Vacuous when</b> never: the loss has no largest
 * value. <b>Use instead</b> {@link HoldoutKl} when the loss is bounded. The value is in units of
 * the loss.
 *
 * @param mean the mean loss r over n examples, finite
 * @param n how many examples there were, in [1, 2⁵³]
 * @param sigma σ in units of the loss, in [0, ∞): E exp(λ(R − ℓ)) ≤ exp(λ²σ²/2) for every λ ≥ 0
 * @see <a href="https://doi.org/10.1093/acprof:oso/9780199535255.001.0001">Boucheron, Lugosi and
 *     Massart (2013), Concentration Inequalities, section 2.3, Oxford University Press</a>
 */
public record HoldoutSubGaussian(
    @InUnitsOfLoss(isLoss = true) @Increasing double mean,
    @Decreasing long n,
    @InUnitsOfLoss @Increasing double sigma)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Chernoff, sub-Gaussian losses",
          Quantity.RISK,
          "R ≤ r + σ·√(2·ln(1/δ)/n)",
          "Boucheron, Lugosi & Massart (2013), Concentration Inequalities, section 2.3, Oxford University Press",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.SUB_GAUSSIAN_BELOW_MEAN,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutSubGaussian {
    Arguments.finite("mean", mean);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("sigma", sigma);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return LossRange.UNBOUNDED;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double logInverseDelta = confidence.logInverseDelta();
    double radius = LossTail.subGaussian(sigma).deviationUp(divideUp(logInverseDelta, n));
    return Evaluation.ofRisk(addUp(mean, radius), mean, confidence);
  }
}
