package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractUp;

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
import genbound.numeric.BinaryKl;

/**
 * The risk of one run of a purely private algorithm, from its empirical risk, which need not be
 * released privately.
 *
 * <pre>R ≤ max{p : kl(r‖p) ≤ (ε·√(n/8) + √ln(1/δ))²/n}</pre>
 *
 * <p>It is at most r + ε/4 + √(ln(1/δ)/(2n)) in a range of width 1. <b>Holds</b> with probability ≥
 * 1 − δ over the examples and the algorithm's randomness. <b>Assumes</b> i.i.d. examples, losses in
 * [0, 1] (others are scaled), and an algorithm that is ε-differentially private, with no δₚ, when
 * one example is replaced; what it releases decides the predictor. Where privacy is meant for
 * adding or removing an example, ε is to be doubled. <b>Vacuous when</b> ε is several units. <b>Use
 * instead</b> {@link StabilityPrivacyTransfer} for an algorithm with a δₚ.
 *
 * @param risk the empirical risk of the predictor that was drawn, on the examples it was trained on
 * @param epsilon ε in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/1411.2664">Dwork, Feldman, Hardt, Pitassi, Reingold and Roth
 *     (2015), Preserving Statistical Validity in Adaptive Data Analysis, STOC</a>; derived in
 *     proofs/private-generalisation.md
 */
public record StabilityPurePrivacy(EmpiricalRisk risk, @Increasing double epsilon)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "pure differential privacy",
          Quantity.RISK,
          "R ≤ max{p : kl(r‖p) ≤ (ε·√(n/8) + √ln(1/δ))²/n}",
          "after Dwork, Feldman, Hardt, Pitassi, Reingold & Roth (2015), Preserving Statistical Validity in Adaptive Data Analysis, STOC, arXiv 1411.2664; derived in proofs/private-generalisation.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(32),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PURELY_PRIVATE,
          Assumption.RISK_OF_THIS_RUN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityPurePrivacy {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("epsilon", epsilon);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    long n = risk.n();
    double ofPrivacy = divideUp(epsilon, Math.nextDown(Math.sqrt(8)));
    double ofSampling = sqrtUp(divideUp(confidence.logInverseDelta(), n));
    double root = addUp(ofPrivacy, ofSampling);
    double mean = risk.scaledMeanUp();
    double value = BinaryKl.upperInverse(mean, multiplyUp(root, root));
    return StabilityEvaluations.shared(
        risk,
        subtractUp(value, mean),
        new Cause("privacy", Math.min(ofPrivacy, Double.MAX_VALUE / 4)),
        new Cause("confidence", ofSampling));
  }
}
