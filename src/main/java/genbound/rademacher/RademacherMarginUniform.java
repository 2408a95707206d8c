package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;

import genbound.bound.Bound.EitherWay;
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
 * The error of any binary classifier of a class of real-valued predictors, at a margin that may be
 * chosen after looking.
 *
 * <pre>
 * R ≤ r(ρ) + (2/ρₖ)·𝓡(n) + √( (ln(1/δ) + ln(π²k²/6))/(2n) ), ρₖ = ρ̄·(16/17)ᵏ, k = 1 + ⌊log(ρ̄/ρ)/log(17/16)⌋
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class and all margins up to
 * ρ̄ at once. <b>Assumes</b> i.i.d. examples and a class of real-valued predictors, fixed without
 * them, that err where their margin is not positive. Complexities count without an absolute value
 * and with 1/n: E sup (1/n)·Σ σᵢf(zᵢ). ρₖ is between ρ·16/17 and ρ. <b>Vacuous when</b> 𝓡(n) is
 * about ρ/2. <b>Use instead</b> {@link RademacherMargin} if the margin was fixed. A textbook prints
 * 4/ρ, for its grid halves the margins.
 *
 * @param risk the share of the examples with a margin below ρ, or their mean ramp loss at ρ, in [0,
 *     1]
 * @param complexity a bound on the Rademacher complexity 𝓡(n), in expectation, of the class of
 *     real-valued predictors, in [0, ∞)
 * @param margin ρ in (0, largestMargin], chosen freely
 * @param largestMargin ρ̄, in (0, ∞), fixed before the examples were seen
 * @see <a href="https://cs.nyu.edu/~mohri/mlbook/">Mohri, Rostamizadeh and Talwalkar (2018),
 *     Foundations of Machine Learning, Theorem 5.9, MIT Press</a>; with this grid in
 *     proofs/margin-grid.md
 */
public record RademacherMarginUniform(
    EmpiricalRisk risk,
    @Increasing ExpectedComplexity complexity,
    double margin,
    @EitherWay double largestMargin)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "margin, uniform",
          Quantity.RISK,
          "R ≤ r(ρ) + (2/ρₖ)·𝓡(n) + √( (ln(1/δ) + ln(π²k²/6))/(2n) ), ρₖ = ρ̄·(16/17)ᵏ, k = 1 + ⌊log(ρ̄/ρ)/log(17/16)⌋",
          "proofs/margin-grid.md; after Mohri, Rostamizadeh & Talwalkar (2018), Foundations of Machine Learning, Theorem 5.9, MIT Press and Koltchinskii & Panchenko (2002), Empirical Margin Distributions and Bounding the Generalization Error of Combined Classifiers, Annals of Statistics 30",
          Standing.DERIVED_HERE,
          1e-12,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.GRID_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.COMPLEXITY_ON_AVERAGE,
          Assumption.RISK_COUNTS_MARGINS);

  public RademacherMarginUniform {
    ComplexityEvaluations.checkUnit(risk);
    Arguments.notNull("complexity", complexity);
    Arguments.positive("largestMargin", largestMargin);
    Arguments.positive("margin", margin);
    Arguments.require(margin <= largestMargin, "margin", "at most largestMargin", margin);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    MarginGrid grid = MarginGrid.of(margin, largestMargin);
    double size = grid.size(complexity.value());
    Confidence charged = new Confidence(addUp(grid.price(), confidence.logInverseDelta()));
    double deviation = McDiarmid.oneEvent(charged, risk.n());
    return ComplexityEvaluations.above(risk, size, deviation);
  }
}
