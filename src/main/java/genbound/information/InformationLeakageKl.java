package genbound.information;

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
 * The risk of one run of a learner, from its empirical risk and its maximal leakage.
 *
 * <pre>R ≤ max{p : kl(r‖p) ≤ (L(S→W) + ln(1/δ))/n}</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the sample and the learner's randomness.
 * <b>Assumes</b> i.i.d. examples, losses in [0, 1] (others are scaled) and information that is
 * known and not guessed. <b>Vacuous when</b> the information is several times n. <b>Use instead</b>
 * {@link InformationLeakage} for the gap on both sides. Never above it for the risk. An analyst who
 * sees k printed scores of v values each before deciding learns at most k·ln v: this is the reuse
 * of a test set.
 *
 * @param risk the empirical risk of the hypothesis that was drawn
 * @param leakage L(S→W) in nats, in [0, ∞): at most ln|W|
 * @see <a href="https://arxiv.org/abs/1903.03787">Issa, Esposito and Gastpar (2019), Strengthened
 *     Information-theoretic Bounds on the Generalization Error, ISIT</a>; derived in
 *     proofs/information-tails.md
 */
public record InformationLeakageKl(EmpiricalRisk risk, @Increasing double leakage)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "maximal leakage, binary kl",
          Quantity.RISK,
          "R ≤ max{p : kl(r‖p) ≤ (L(S→W) + ln(1/δ))/n}",
          "after Issa, Esposito & Gastpar (2019), Strengthened Information-theoretic Bounds on the Generalization Error, ISIT, arXiv 1903.03787; derived in proofs/information-tails.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.INFORMATION_KNOWN,
          Assumption.RISK_OF_THIS_RUN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public InformationLeakageKl {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("leakage", leakage);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double price = confidence.logInverseDelta();
    return GapEvaluations.kl(risk, new Cause("leakage", leakage), price);
  }
}
