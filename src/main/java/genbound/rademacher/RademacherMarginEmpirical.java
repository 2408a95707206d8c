package genbound.rademacher;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.numeric.Arguments;

/**
 * The error of any binary classifier of a class of real-valued predictors, from its margins and the
 * complexity of the class on the very sample.
 *
 * <pre>R ≤ r(ρ) + (2/ρ)·𝓡̂ + 2·√( ln(1/δ)/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class at once. <b>Assumes</b>
 * i.i.d. examples and a class of real-valued predictors, fixed without them, that err where their
 * margin is not positive. Complexities count without an absolute value and with 1/n: E sup (1/n)·Σ
 * σᵢf(zᵢ). <b>Vacuous when</b> 𝓡̂ is about ρ/2. <b>Use instead</b> {@link RademacherMargin} with a
 * complexity that holds without the sample.
 *
 * @param risk the share of the examples with a margin below ρ, or their mean ramp loss at ρ, in [0,
 *     1]
 * @param complexity the empirical Rademacher complexity 𝓡̂ of the class of real-valued predictors
 *     on the same examples, not negative; if it is sampled, δ pays for it
 * @param margin ρ in (0, ∞), fixed before the examples were seen
 * @see <a href="https://cs.nyu.edu/~mohri/mlbook/">Mohri, Rostamizadeh and Talwalkar (2018),
 *     Foundations of Machine Learning, Theorem 5.8, MIT Press</a>, which prints 3 and ln(2/δ); the
 *     deviation in proofs/empirical-rademacher.md
 */
public record RademacherMarginEmpirical(
    EmpiricalRisk risk, EmpiricalComplexity complexity, @Decreasing double margin)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "margin, empirical complexity",
          Quantity.RISK,
          "R ≤ r(ρ) + (2/ρ)·𝓡̂ + 2·√( ln(1/δ)/(2n) )",
          "proofs/empirical-rademacher.md; after Mohri, Rostamizadeh & Talwalkar (2018), Foundations of Machine Learning, Theorem 5.8, MIT Press and Koltchinskii & Panchenko (2002), Empirical Margin Distributions and Bounding the Generalization Error of Combined Classifiers, Annals of Statistics 30",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.COMPLEXITY_OF_THIS_SAMPLE,
          Assumption.RISK_COUNTS_MARGINS);

  public RademacherMarginEmpirical {
    ComplexityEvaluations.checkUnit(risk);
    Arguments.notNull("complexity", complexity);
    Arguments.nonNegative("complexity", complexity.point());
    Arguments.positive("margin", margin);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    var empirical = ComplexityShare.of(complexity, confidence, THEOREM.name());
    double size = divideUp(2 * empirical.value(), margin);
    double deviation = McDiarmid.withEmpiricalComplexity(empirical.rest(), risk.n());
    return ComplexityEvaluations.above(empirical.ledger(), risk, size, deviation, Double.MAX_VALUE);
  }
}
