package genbound.holdout;

import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import java.util.List;

/**
 * How much two risks differ, from the mean losses on two independent test sets, such as before and
 * after a shift: the Chernoff bound for two samples, at the two risks of each difference that hide
 * it best.
 *
 * <pre>
 * R₂ − R₁ ≤ max{ d : max over q − p = d of ln E(p, q) ≥ ln δ }, E(p, q) = min over λ ≥ 0 of e^(λ(r₂ − r₁))·(1 − p + p·e^(λ/n₁))^n₁·(1 − q + q·e^(−λ/n₂))^n₂
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor on two kinds of examples, or two
 * predictors. <b>Assumes</b> independent losses in [0, 1] (others are scaled), which need not have
 * one law. <b>Vacuous when</b> the first set has no loss, and the second nothing but the largest.
 * <b>Use instead</b> {@link HoldoutTwoSampleBinomial} where a risk is near 0 or 1, which this bound
 * does not see, for sets that may depend on each other, or for a predictor that the first set
 * chose.
 *
 * @param first the mean loss on the first set
 * @param second the mean loss on the second set, of a loss of the same range
 * @see <a href="https://doi.org/10.1080/01621459.1963.10500830">Hoeffding (1963), Probability
 *     Inequalities for Sums of Bounded Random Variables, JASA 58</a>
 */
public record HoldoutTwoSample(@Decreasing EmpiricalRisk first, EmpiricalRisk second)
    implements TwoSampleBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "two-sample Chernoff",
          Quantity.RISK_DIFFERENCE,
          "R₂ − R₁ ≤ max{ d : max over q − p = d of ln E(p, q) ≥ ln δ }, E(p, q) = min over λ ≥ 0 of e^(λ(r₂ − r₁))·(1 − p + p·e^(λ/n₁))^n₁·(1 − q + q·e^(−λ/n₂))^n₂",
          "Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, JASA 58, for two samples in proofs/test-sets.md",
          Standing.DERIVED_HERE,
          1e-9,
          Assumption.INDEPENDENT_TRIALS,
          Assumption.SETS_INDEPENDENT,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutTwoSample {
    TwoSampleBound.check(first, second);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new HoldoutTwoSampleHoeffding(first, second));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R₂ − R₁ ≥ min{ d : max over q − p = d of ln E′(p, q) ≥ ln δ }, E′(p, q) = min over λ ≥ 0 of e^(−λ(r₂ − r₁))·(1 − p + p·e^(−λ/n₁))^n₁·(1 − q + q·e^(λ/n₂))^n₂";
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double sum = TwoSampleBound.sumUp(second, first);
    TwoSampleTail tail = new TwoSampleTail(sum, first.n(), second.n());
    return result(sum, tail.upper(confidence.logInverseDelta()), confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    double sum = TwoSampleBound.sumUp(first, second);
    TwoSampleTail tail = new TwoSampleTail(sum, second.n(), first.n());
    double limit = tail.upper(confidence.logInverseDelta());
    return result(subtractDown(2, sum), subtractDown(2, limit), confidence);
  }
}
