package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
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
 * sample, when that is small.
 *
 * <pre>
 * R ≤ r + 2𝓡̂ + (b − a)·( √(M/(2n)) + (M + √(M² + 4nM·𝓡̂/(b − a)))/n ), M = ln(2/δ)
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class at once: the empirical
 * complexity is self-bounding, and the smaller it is the less it fluctuates. <b>Assumes</b> i.i.d.
 * examples, losses in [a, b] and a class fixed without them. Complexities count without an absolute
 * value and with 1/n: E sup (1/n)·Σ σᵢf(zᵢ). <b>Vacuous when</b> 𝓡̂ is about a half of the range.
 * <b>Use instead</b> {@link RademacherEmpirical} when 𝓡̂ is above about an eighth of the range, or
 * n below some hundreds.
 *
 * @param risk the empirical risk of the chosen predictor
 * @param complexity the empirical Rademacher complexity 𝓡̂ of the class of losses, in units of the
 *     loss on the same examples, not negative; if it is sampled, δ pays for it
 * @see <a href="https://doi.org/10.1093/acprof:oso/9780199535255.001.0001">Boucheron, Lugosi and
 *     Massart (2013), Concentration Inequalities, chapter 6, Oxford University Press</a>, for
 *     self-bounding functions; the constants in proofs/empirical-rademacher.md
 */
public record RademacherSelfBounding(
    EmpiricalRisk risk, @InUnitsOfLoss EmpiricalComplexity complexity)
    implements HighProbabilityBound, OfRisk {

  private static final double LN_2_UP = logUp(2);

  private static final Theorem THEOREM =
      Theorem.upper(
          "empirical Rademacher, self-bounding",
          Quantity.RISK,
          "R ≤ r + 2𝓡̂ + (b − a)·( √(M/(2n)) + (M + √(M² + 4nM·𝓡̂/(b − a)))/n ), M = ln(2/δ)",
          "proofs/empirical-rademacher.md; after Boucheron, Lugosi & Massart (2013), Concentration Inequalities, Oxford University Press",
          Standing.DERIVED_HERE,
          Theorem.ulps(32),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.COMPLEXITY_OF_THIS_SAMPLE);

  public RademacherSelfBounding {
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
    double known = Math.min(divideUp(empirical.value(), width), most);
    double n = risk.n();
    double nats = addUp(LN_2_UP, empirical.rest().logInverseDelta());
    double square = addUp(multiplyUp(nats, nats), multiplyUp(4 * n, multiplyUp(nats, known)));
    double ofComplexity = divideUp(addUp(nats, sqrtUp(square)), n);
    double deviation = addUp(sqrtUp(divideUp(nats, 2 * n)), ofComplexity);
    double size = Math.min(2 * known, most);
    return ComplexityEvaluations.above(empirical.ledger(), risk, size, deviation, most);
  }
}
