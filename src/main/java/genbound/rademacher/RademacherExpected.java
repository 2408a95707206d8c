package genbound.rademacher;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ExpectedComplexity;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * The risk of any predictor of a class, from a bound on its Rademacher complexity that holds for
 * every distribution, or for this one.
 *
 * <pre>R ≤ r + 2𝓡(n) + (b − a)·√( ln(1/δ)/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class at once. <b>Assumes</b>
 * i.i.d. examples, losses in [a, b] and a class fixed without them. Complexities count without an
 * absolute value and with 1/n: E sup (1/n)·Σ σᵢf(zᵢ). <b>Vacuous when</b> 𝓡(n) is about a half of
 * the range. <b>Use instead</b> {@link RademacherEmpirical} when the complexity is computed from
 * the sample.
 *
 * @param risk the empirical risk of the chosen predictor
 * @param complexity a bound on the Rademacher complexity 𝓡(n), in expectation, of the class of
 *     losses, in units of the loss, in [0, ∞)
 * @see <a href="https://cs.nyu.edu/~mohri/mlbook/">Mohri, Rostamizadeh and Talwalkar (2018),
 *     Foundations of Machine Learning, Theorem 3.3, MIT Press</a>
 */
public record RademacherExpected(
    EmpiricalRisk risk, @InUnitsOfLoss @Increasing ExpectedComplexity complexity)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Rademacher",
          Quantity.RISK,
          "R ≤ r + 2𝓡(n) + (b − a)·√( ln(1/δ)/(2n) )",
          "Mohri, Rostamizadeh & Talwalkar (2018), Foundations of Machine Learning, Theorem 3.3, MIT Press; Koltchinskii & Panchenko (2000), Rademacher Processes and Bounding the Risk of Function Learning, High Dimensional Probability II; a machine-checked proof exists, for the complexity with an absolute value: lean-rademacher (Lean), FoML/Main.lean, separableSpace_main'",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.COMPLEXITY_ON_AVERAGE);

  public RademacherExpected {
    Arguments.notNull("risk", risk);
    Arguments.notNull("complexity", complexity);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double width = subtractDown(range().high(), range().low());
    double most = range().largestScaledValue();
    double size = Math.min(divideUp(2 * complexity.value(), width), most);
    double deviation = McDiarmid.oneEvent(confidence, risk.n());
    return ComplexityEvaluations.above(List.of(), risk, size, deviation, most);
  }
}
