package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The risk of a fixed predictor whose loss has a known variance: Bernstein's inequality, sub-gamma
 * form.
 *
 * <pre>R ≤ r + √( 2σ²·ln(1/δ) / n ) + (b − a)·ln(1/δ) / (3n)</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> a hold-out set of
 * i.i.d. examples, losses in [a, b], and a variance bound known beforehand, not measured on these
 * examples. <b>Vacuous when</b> n is below about ln(1/δ). <b>Use instead</b> {@link
 * HoldoutBennett}, which is never looser; {@link HoldoutEmpiricalBernstein} when the variance must
 * be measured.
 *
 * @param risk the mean loss over n examples
 * @param variance a bound σ² on the variance of the loss, in squared units of the loss, in [0, (b −
 *     a)²/4]
 * @see <a href="https://doi.org/10.1093/acprof:oso/9780199535255.001.0001">Boucheron, Lugosi and
 *     Massart (2013), Concentration Inequalities, section 2.8, Oxford University Press</a>
 */
public record HoldoutBernstein(
    EmpiricalRisk risk, @InUnitsOfLoss(power = 2) @Increasing double variance)
    implements RadiusBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Bernstein",
          Quantity.RISK,
          "R ≤ r + √(2σ²·ln(1/δ)/n) + (b − a)·ln(1/δ)/(3n)",
          "Boucheron, Lugosi & Massart (2013), Concentration Inequalities, section 2.8, Oxford University Press",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.VARIANCE_BOUND_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutBernstein {
    Arguments.notNull("risk", risk);
    risk.range().checkVariance(variance);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ r − √(2σ²·ln(1/δ)/n) − (b − a)·ln(1/δ)/(3n)";
  }

  @Override
  public double radius(Confidence confidence) {
    double perExample = natsPerExample(confidence);
    double sigma2 = risk.range().varianceToUnitUp(variance);
    return addUp(sqrtUp(multiplyUp(2 * sigma2, perExample)), divideUp(perExample, 3));
  }
}
