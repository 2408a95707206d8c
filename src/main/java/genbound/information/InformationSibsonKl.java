package genbound.information;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.Decreasing;
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
 * The risk of one run of a learner, from its empirical risk and its Sibson information of order α.
 *
 * <pre>R ≤ max{p : kl(r‖p) ≤ (I_α + α/(α − 1)·ln(1/δ))/n}</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the sample and the learner's randomness.
 * <b>Assumes</b> i.i.d. examples, losses in [0, 1] (others are scaled), an order fixed without the
 * examples and information that is known and not guessed. <b>Vacuous when</b> the information is
 * several times n. <b>Use instead</b> {@link InformationSibson} for the gap on both sides. Never
 * above it for the risk.
 *
 * @param risk the empirical risk of the hypothesis that was drawn
 * @param information I_α(S;W) of Sibson in nats, in [0, ∞)
 * @param order α, in (1, ∞)
 * @see <a href="https://arxiv.org/abs/1912.01439">Esposito, Gastpar and Issa (2021), Generalization
 *     Error Bounds via Rényi-, f-Divergences and Maximal Leakage, IEEE Transactions on Information
 *     Theory 67</a>; derived in proofs/information-tails.md
 */
public record InformationSibsonKl(
    EmpiricalRisk risk, @Increasing double information, @Decreasing double order)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Sibson information, binary kl",
          Quantity.RISK,
          "R ≤ max{p : kl(r‖p) ≤ (I_α + α/(α − 1)·ln(1/δ))/n}",
          "after Esposito, Gastpar & Issa (2021), Generalization Error Bounds via Rényi-, f-Divergences and Maximal Leakage, IEEE Transactions on Information Theory 67, arXiv 1912.01439; derived in proofs/information-tails.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(32),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.RISK_OF_THIS_RUN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public InformationSibsonKl {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("information", information);
    Arguments.require(order > 1 && Double.isFinite(order), "order", "in (1, ∞)", order);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double conjugate = divideUp(order, subtractDown(order, 1));
    double price = multiplyUp(conjugate, confidence.logInverseDelta());
    return GapEvaluations.kl(risk, new Cause("information", information), price);
  }
}
