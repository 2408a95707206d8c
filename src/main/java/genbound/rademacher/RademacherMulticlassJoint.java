package genbound.rademacher;

import static genbound.numeric.Rounding.divideUp;

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
 * The error of a classifier of several classes whose scores are bounded together, such as a linear
 * one with one norm for all its weights, from its margins.
 *
 * <pre>R ≤ r(ρ) + (4/ρ)·𝓡ᵥ(n) + √( ln(1/δ)/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class at once. <b>Assumes</b>
 * i.i.d. examples and a class of score vectors, fixed without them; the margin of an example is the
 * score of its class less the largest other, and an error is a margin that is not positive. 𝓡ᵥ has
 * a sign for every example and class: E sup (1/n)·Σ σᵢ꜀h꜀(xᵢ), the supremum over all score vectors
 * h of the class at once. It is at most the sum of the complexities of the scores of the classes,
 * so this is never above {@link RademacherMulticlassMargin}, and with {@link
 * Complexities#jointLinear} smaller by about √k for k classes. <b>Vacuous when</b> 𝓡ᵥ is about
 * ρ/4. <b>Use instead</b> {@link RademacherMulticlassJointEmpirical} with the complexity on the
 * sample.
 *
 * @param risk the share of the examples with a margin below ρ, or their mean ramp loss at ρ, in [0,
 *     1]
 * @param complexity a bound on the Rademacher complexity 𝓡ᵥ(n), in expectation, of the score
 *     vectors, in [0, ∞)
 * @param margin ρ in (0, ∞), fixed before the examples were seen
 * @see <a href="https://arxiv.org/abs/1605.00251">Maurer (2016), A Vector-Contraction Inequality
 *     for Rademacher Complexities, ALT</a>; the constant in proofs/empirical-rademacher.md
 */
public record RademacherMulticlassJoint(
    EmpiricalRisk risk, @Increasing ExpectedComplexity complexity, @Decreasing double margin)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "multiclass margin, joint norm",
          Quantity.RISK,
          "R ≤ r(ρ) + (4/ρ)·𝓡ᵥ(n) + √( ln(1/δ)/(2n) )",
          "proofs/empirical-rademacher.md; after Maurer (2016), A Vector-Contraction Inequality for Rademacher Complexities, ALT",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.COMPLEXITY_ON_AVERAGE,
          Assumption.COMPLEXITY_OF_SCORE_VECTORS,
          Assumption.RISK_COUNTS_MARGINS);

  public RademacherMulticlassJoint {
    ComplexityEvaluations.checkUnit(risk);
    Arguments.notNull("complexity", complexity);
    Arguments.positive("margin", margin);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double size = divideUp(4 * complexity.value(), margin);
    double deviation = McDiarmid.oneEvent(confidence, risk.n());
    return ComplexityEvaluations.above(risk, size, deviation);
  }
}
