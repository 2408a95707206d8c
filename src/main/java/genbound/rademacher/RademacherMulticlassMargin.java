package genbound.rademacher;

import static genbound.numeric.Rounding.countUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.Decreasing;
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

/**
 * The error of any classifier that takes the class with the highest score, from its margins on the
 * sample, at a margin fixed beforehand.
 *
 * <pre>R ≤ r(ρ) + (4k/ρ)·𝓡(n) + √( ln(1/δ)/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class at once. <b>Assumes</b>
 * i.i.d. examples and a class of real-valued predictors, fixed without them, that err where their
 * margin is not positive. Complexities count without an absolute value and with 1/n: E sup (1/n)·Σ
 * σᵢf(zᵢ). <b>Vacuous when</b> 𝓡(n) is about ρ/(4k). <b>Use instead</b> {@link
 * RademacherMulticlassJoint}, never above this, and by √k below it where one norm bounds all
 * classes; {@link RademacherMargin} for two classes.
 *
 * @param risk the share of the examples with a margin below ρ, or their mean ramp loss at ρ, in [0,
 *     1]
 * @param complexity a bound on the Rademacher complexity, in expectation, of the scores (x, y) ↦
 *     h(x, y) of one class at a time, in [0, ∞)
 * @param margin ρ in (0, ∞), fixed before the examples were seen
 * @param classes k, how many classes there are, at least 2
 * @see <a href="https://cs.nyu.edu/~mohri/mlbook/">Mohri, Rostamizadeh and Talwalkar (2018),
 *     Foundations of Machine Learning, Theorem 9.2, MIT Press</a>
 */
public record RademacherMulticlassMargin(
    EmpiricalRisk risk,
    @Increasing ExpectedComplexity complexity,
    @Decreasing double margin,
    @Increasing long classes)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "multiclass margin",
          Quantity.RISK,
          "R ≤ r(ρ) + (4k/ρ)·𝓡(n) + √( ln(1/δ)/(2n) )",
          "Mohri, Rostamizadeh & Talwalkar (2018), Foundations of Machine Learning, Theorem 9.2, MIT Press; Kuznetsov, Mohri & Syed (2014), Multi-Class Deep Boosting, NeurIPS",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.COMPLEXITY_ON_AVERAGE,
          Assumption.RISK_COUNTS_MARGINS);

  public RademacherMulticlassMargin {
    ComplexityEvaluations.checkUnit(risk);
    Arguments.notNull("complexity", complexity);
    Arguments.positive("margin", margin);
    Arguments.atLeast("classes", classes, 2);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double size = divideUp(multiplyUp(4 * countUp(classes), complexity.value()), margin);
    double deviation = McDiarmid.oneEvent(confidence, risk.n());
    return ComplexityEvaluations.above(risk, size, deviation);
  }
}
