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
 * The error of a classifier of several classes whose scores are bounded together, from its margins
 * and the complexity of its score vectors on the very sample.
 *
 * <pre>R ≤ r(ρ) + (4/ρ)·𝓡̂ᵥ + 2·√( ln(1/δ)/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class at once. <b>Assumes</b>
 * i.i.d. examples and a class of score vectors, fixed without them; margins as in {@link
 * RademacherMulticlassJoint}. 𝓡̂ᵥ has a sign for every example and class: E sup (1/n)·Σ σᵢ꜀h꜀(xᵢ).
 * <b>Vacuous when</b> 𝓡̂ᵥ is about ρ/4. <b>Use instead</b> {@link RademacherMulticlassJoint} with
 * a complexity that holds without the sample.
 *
 * @param risk the share of the examples with a margin below ρ, or their mean ramp loss at ρ, in [0,
 *     1]
 * @param complexity the empirical Rademacher complexity 𝓡̂ᵥ of the score vectors on the same
 *     examples, not negative, such as {@link Complexities#jointLinear}; if it is sampled, δ pays
 *     for it
 * @param margin ρ in (0, ∞), fixed before the examples were seen
 * @see <a href="https://arxiv.org/abs/1605.00251">Maurer (2016), A Vector-Contraction Inequality
 *     for Rademacher Complexities, ALT</a>; the constants in proofs/empirical-rademacher.md
 */
public record RademacherMulticlassJointEmpirical(
    EmpiricalRisk risk, EmpiricalComplexity complexity, @Decreasing double margin)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "multiclass margin, joint norm, empirical complexity",
          Quantity.RISK,
          "R ≤ r(ρ) + (4/ρ)·𝓡̂ᵥ + 2·√( ln(1/δ)/(2n) )",
          "proofs/empirical-rademacher.md; after Maurer (2016), A Vector-Contraction Inequality for Rademacher Complexities, ALT",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.COMPLEXITY_OF_THIS_SAMPLE,
          Assumption.COMPLEXITY_OF_SCORE_VECTORS,
          Assumption.RISK_COUNTS_MARGINS);

  public RademacherMulticlassJointEmpirical {
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
    double size = divideUp(4 * empirical.value(), margin);
    double deviation = McDiarmid.withEmpiricalComplexity(empirical.rest(), risk.n());
    return ComplexityEvaluations.above(empirical.ledger(), risk, size, deviation, Double.MAX_VALUE);
  }
}
