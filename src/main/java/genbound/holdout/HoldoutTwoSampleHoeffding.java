package genbound.holdout;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Evaluation;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;

/**
 * How much two risks differ, from the mean losses on two independent test sets: Hoeffding's
 * inequality for two samples.
 *
 * <pre>R₂ − R₁ ≤ r₂ − r₁ + (b − a)·√( (1/n₁ + 1/n₂)·ln(1/δ)/2 )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor on two kinds of examples, or two
 * predictors. <b>Assumes</b> independent losses in [a, b], which need not have one law. <b>Vacuous
 * when</b> the smaller set has few examples. <b>Use instead</b> {@link HoldoutTwoSample}, which is
 * never looser.
 *
 * @param first the mean loss on the first set
 * @param second the mean loss on the second set, of a loss of the same range
 * @see <a href="https://doi.org/10.1080/01621459.1963.10500830">Hoeffding (1963), Probability
 *     Inequalities for Sums of Bounded Random Variables, section 2, JASA 58</a>
 */
public record HoldoutTwoSampleHoeffding(@Decreasing EmpiricalRisk first, EmpiricalRisk second)
    implements TwoSampleBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "two-sample Hoeffding",
          Quantity.RISK_DIFFERENCE,
          "R₂ − R₁ ≤ r₂ − r₁ + (b − a)·√( (1/n₁ + 1/n₂)·ln(1/δ)/2 )",
          "Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, JASA 58",
          Standing.PUBLISHED,
          1e-11,
          Assumption.INDEPENDENT_TRIALS,
          Assumption.SETS_INDEPENDENT,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutTwoSampleHoeffding {
    TwoSampleBound.check(first, second);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R₂ − R₁ ≥ r₂ − r₁ − (b − a)·√( (1/n₁ + 1/n₂)·ln(1/δ)/2 )";
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double sum = TwoSampleBound.sumUp(second, first);
    return result(sum, addUp(sum, radius(confidence)), confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    double sum = subtractDown(2, TwoSampleBound.sumUp(first, second));
    return result(sum, addDown(sum, -radius(confidence)), confidence);
  }

  private double radius(Confidence confidence) {
    double rates = addUp(divideUp(1, first.n()), divideUp(1, second.n()));
    return sqrtUp(multiplyUp(rates, confidence.logInverseDelta() / 2));
  }
}
