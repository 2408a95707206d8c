package genbound.holdout;

import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BennettFunction;
import java.util.List;

/**
 * The risk of a fixed predictor whose loss has a known variance: Bennett's inequality.
 *
 * <pre>R ≤ r + (σ²/b)·h⁻¹( b²·ln(1/δ) / (nσ²) ),   h(u) = (1 + u)·ln(1 + u) − u,   b = high − low
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> a hold-out set of
 * i.i.d. examples, bounded losses, and a variance bound known beforehand, not measured on these
 * examples. <b>Vacuous when</b> n is below about ln(1/δ). <b>Use instead</b> {@link
 * HoldoutEmpiricalBernstein} when the variance must be measured.
 *
 * @param risk the mean loss over n examples
 * @param variance a bound σ² on the variance of the loss, in squared units of the loss, in [0,
 *     (high − low)²/4]; 0 says that the loss is constant
 * @see <a href="https://doi.org/10.1093/acprof:oso/9780199535255.001.0001">Boucheron, Lugosi and
 *     Massart (2013), Concentration Inequalities, Theorem 2.9, Oxford University Press</a>
 */
public record HoldoutBennett(
    EmpiricalRisk risk, @InUnitsOfLoss(power = 2) @Increasing double variance)
    implements RadiusBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Bennett",
          Quantity.RISK,
          "R ≤ r + (σ²/b)·h⁻¹(b²·ln(1/δ)/(nσ²)), h(u) = (1 + u)·ln(1 + u) − u, b = high − low",
          "Boucheron, Lugosi & Massart (2013), Concentration Inequalities, Theorem 2.9, Oxford University Press; a machine-checked proof exists: Isabelle AFP, Concentration_Inequalities/Bennett_Inequality.thy, bennett_inequality",
          Standing.PUBLISHED,
          1e-14,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.VARIANCE_BOUND_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutBennett {
    Arguments.notNull("risk", risk);
    risk.range().checkVariance(variance);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new HoldoutBernstein(risk, variance));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ r − (σ²/b)·h⁻¹(b²·ln(1/δ)/(nσ²)), h(u) = (1 + u)·ln(1 + u) − u, b = high − low";
  }

  @Override
  public double radius(Confidence confidence) {
    double sigma2 = risk.range().varianceToUnitUp(variance);
    double perExample = natsPerExample(confidence);
    return BennettFunction.scaledInverseUp(sigma2, perExample);
  }
}
