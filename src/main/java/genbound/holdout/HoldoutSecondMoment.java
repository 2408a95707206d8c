package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

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
import genbound.numeric.Arguments;

/**
 * The risk of a fixed predictor for losses that are not negative and may be heavy-tailed, such as
 * losses weighted by importance: a bound from their second moment, without a ceiling.
 *
 * <pre>R ≤ r + √(2M·ln(1/δ)/n), E ℓ² ≤ M</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor; from above only, for a rare large
 * loss may have been missed but not invented. <b>Assumes</b> a hold-out set of i.i.d. examples and
 * an M known beforehand, not measured on these examples. For a loss in [0, 1] with weights w, such
 * as the ratio of two densities, M = E w² will do, which is 1 + χ² of them. <b>Vacuous when</b>
 * never: the loss has no largest value. <b>Use instead</b> {@link HoldoutHoeffdingBentkus} when the
 * loss has a low ceiling, {@link HoldoutSubGaussian} when a σ below √M is known.
 *
 * @param mean the mean loss r over n examples, in [0, ∞)
 * @param n how many examples there were, in [1, 2⁵³]
 * @param secondMoment M in squared units of the loss, in [0, ∞)
 * @see "Maurer (2003), A Bound on the Deviation Probability for Sums of Non-Negative Random
 *     Variables, Journal of Inequalities in Pure and Applied Mathematics 4"
 */
public record HoldoutSecondMoment(
    @InUnitsOfLoss @Increasing double mean,
    @Decreasing long n,
    @InUnitsOfLoss(power = 2) @Increasing double secondMoment)
    implements HighProbabilityBound {

  private static final LossRange NOT_NEGATIVE = new LossRange(0, Double.POSITIVE_INFINITY);

  private static final Theorem THEOREM =
      Theorem.upper(
          "second moment of non-negative losses",
          Quantity.RISK,
          "R ≤ r + √(2M·ln(1/δ)/n), E ℓ² ≤ M",
          "Maurer (2003), A Bound on the Deviation Probability for Sums of Non-Negative Random Variables, Journal of Inequalities in Pure and Applied Mathematics 4",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_NOT_NEGATIVE,
          Assumption.SECOND_MOMENT_KNOWN,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutSecondMoment {
    Arguments.nonNegative("mean", mean);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("secondMoment", secondMoment);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return NOT_NEGATIVE;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double share = divideUp(confidence.logInverseDelta(), n / 2.0);
    double radius = multiplyUp(sqrtUp(secondMoment), sqrtUp(share));
    return Evaluation.ofRisk(addUp(mean, radius), mean, confidence);
  }
}
