package genbound.stability;

import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The risk of an algorithm that is stable on average, from its empirical risk.
 *
 * <pre>R ≤ r + √( (κ/4·M²/n + (α + κ)·M·β₁ + α·M·β₂)/δ ), α = 1 + 1/√5, κ = (5 + 3√5)/10</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, losses in a range of
 * width M and an algorithm that treats examples alike. Both stabilities are needed: a form with β₂
 * alone, in circulation, is false. <b>Vacuous when</b> δ is below 0.3/n, β₁ or β₂. <b>Use
 * instead</b> {@link StabilityHypothesis} with the leave-one-out risk.
 *
 * @param risk the empirical risk of the trained predictor on at least 3 examples
 * @param hypothesis β₁, the larger for sample sizes n and n − 1 of the expected change of the loss
 *     on a fresh example when one example is removed, in units of the loss, in [0, ∞)
 * @param pointwise β₂, the expected change of the loss on an example of the sample when it is
 *     removed, in units of the loss, in [0, ∞)
 * @see <a href="https://www.jmlr.org/papers/v2/bousquet02a.html">Bousquet and Elisseeff (2002),
 *     Stability and Generalization, JMLR 2</a>; corrected in proofs/hypothesis-stability.md
 */
public record StabilityPointwise(
    EmpiricalRisk risk,
    @InUnitsOfLoss @Increasing double hypothesis,
    @InUnitsOfLoss @Increasing double pointwise)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "hypothesis stability, pointwise",
          Quantity.RISK,
          "R ≤ r + √( (κ/4·M²/n + (α + κ)·M·β₁ + α·M·β₂)/δ ), α = 1 + 1/√5, κ = (5 + 3√5)/10",
          "Bousquet & Elisseeff (2002), Stability and Generalization, JMLR 2; corrected in proofs/hypothesis-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SYMMETRIC_ALGORITHM,
          Assumption.STABLE_ON_AVERAGE,
          Assumption.STABLE_WITH_ONE_FEWER,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityPointwise {
    Arguments.notNull("risk", risk);
    Arguments.require(risk.n() >= 3, "risk", "over at least 3 examples", risk.n());
    Arguments.nonNegative("hypothesis", hypothesis);
    Arguments.nonNegative("pointwise", pointwise);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double fresh = StabilityEvaluations.unitUp(hypothesis, risk.range());
    double own = StabilityEvaluations.unitUp(pointwise, risk.range());
    double square = SecondMoment.pointwise(fresh, own, risk.n());
    return StabilityEvaluations.above(
        risk,
        new Cause("stability and confidence", StabilityEvaluations.chebyshev(square, confidence)));
  }
}
