package genbound.holdout;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The risk of a fixed predictor, from the mean of bounded losses on a test set: Hoeffding's
 * inequality.
 *
 * <pre>R ≤ r + (b − a)·√( ln(1/δ) / (2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> a hold-out set of
 * i.i.d. examples and losses in [a, b]. <b>Vacuous when</b> n ≤ ln(1/δ)/(2(1 − r)²). <b>Use
 * instead</b> {@link HoldoutKl}, which is never looser.
 *
 * @param risk the mean loss over n examples
 * @see <a href="https://doi.org/10.1080/01621459.1963.10500830">Hoeffding (1963), Probability
 *     Inequalities for Sums of Bounded Random Variables, Theorem 2, JASA 58</a>
 * @see "mathlib (Lean), Mathlib/Probability/Moments/SubGaussian.lean,
 *     measure_sum_ge_le_of_iIndepFun: the proof checked by machine"
 */
public record HoldoutHoeffding(EmpiricalRisk risk) implements RadiusBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Hoeffding",
          Quantity.RISK,
          "R ≤ r + (b − a)·√(ln(1/δ)/(2n))",
          "Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, Theorem 2, JASA 58; machine-checked: mathlib (Lean), Mathlib/Probability/Moments/SubGaussian.lean, HasSubgaussianMGF.measure_sum_ge_le_of_iIndepFun with hasSubgaussianMGF_of_mem_Icc",
          Standing.MACHINE_CHECKED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutHoeffding {
    Arguments.notNull("risk", risk);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ r − (b − a)·√(ln(1/δ)/(2n))";
  }

  @Override
  public double radius(Confidence confidence) {
    return sqrtUp(divideUp(confidence.logInverseDelta(), 2.0 * risk.n()));
  }
}
