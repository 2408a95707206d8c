package genbound.rademacher;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.InUnitsOfLoss;
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
 * The risk of any predictor of a class, from its empirical Rademacher complexity on the very
 * sample.
 *
 * <pre>R ≤ r + 2𝓡̂ + 2(b − a)·√( ln(1/δ)/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class at once. <b>Assumes</b>
 * i.i.d. examples, losses in [a, b] and a class fixed without them. Complexities count without an
 * absolute value and with 1/n: E sup (1/n)·Σ σᵢf(zᵢ). <b>Vacuous when</b> 𝓡̂ is about a half of
 * the range. <b>Use instead</b> {@link RademacherSelfBounding} when 𝓡̂ is below about an eighth of
 * the range and n is some hundreds or more; {@link RademacherExpected} with a bound that holds
 * without the sample. The constant 2 is proved here; textbooks print 3 and ln(2/δ).
 *
 * @param risk the empirical risk of the chosen predictor
 * @param complexity the empirical Rademacher complexity 𝓡̂ of the class of losses, in units of the
 *     loss on the same examples, not negative; if it is sampled, δ pays for it
 * @see <a href="https://cs.nyu.edu/~mohri/mlbook/">Mohri, Rostamizadeh and Talwalkar (2018),
 *     Foundations of Machine Learning, Theorem 3.3, MIT Press</a>; the deviation in
 *     proofs/empirical-rademacher.md
 */
public record RademacherEmpirical(EmpiricalRisk risk, @InUnitsOfLoss EmpiricalComplexity complexity)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "empirical Rademacher",
          Quantity.RISK,
          "R ≤ r + 2𝓡̂ + 2(b − a)·√( ln(1/δ)/(2n) )",
          "proofs/empirical-rademacher.md; after Mohri, Rostamizadeh & Talwalkar (2018), Foundations of Machine Learning, Theorem 3.3, MIT Press and Bartlett & Mendelson (2002), Rademacher and Gaussian Complexities: Risk Bounds and Structural Results, JMLR 3",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.COMPLEXITY_OF_THIS_SAMPLE);

  public RademacherEmpirical {
    Arguments.notNull("risk", risk);
    Arguments.notNull("complexity", complexity);
    Arguments.nonNegative("complexity", complexity.point());
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    var empirical = ComplexityShare.of(complexity, confidence, THEOREM.name());
    double width = subtractDown(range().high(), range().low());
    double most = range().largestScaledValue();
    double size = Math.min(divideUp(2 * empirical.value(), width), most);
    double deviation = McDiarmid.withEmpiricalComplexity(empirical.rest(), risk.n());
    return ComplexityEvaluations.above(empirical.ledger(), risk, size, deviation, most);
  }
}
