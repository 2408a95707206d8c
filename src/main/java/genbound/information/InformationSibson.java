package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;

/**
 * The gap of one run of a learner, from its Sibson information of order α.
 *
 * <pre>|gap| ≤ (b − a)·√( ( I_α + ln 2 + α/(α − 1)·ln(1/δ) )/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the sample and the learner's randomness, for the
 * gap and its negative at once. <b>Assumes</b> i.i.d. examples, losses in [a, b], an order fixed
 * without the examples, and information that is known and not guessed. <b>Vacuous when</b> the
 * information is above 2n or α is near 1. <b>Use instead</b> {@link InformationLeakage}, the limit
 * of large α, for a small δ.
 *
 * @param information I_α(S;W) of Sibson in nats, in [0, ∞)
 * @param order α, in (1, ∞)
 * @param n how many examples there are, in [1, 2⁵³]
 * @param range the range of the losses, bounded
 * @see <a href="https://arxiv.org/abs/1912.01439">Esposito, Gastpar and Issa (2021), Generalization
 *     Error Bounds via Rényi-, f-Divergences and Maximal Leakage, IEEE Transactions on Information
 *     Theory 67</a>
 */
public record InformationSibson(
    @Increasing double information, @Decreasing double order, @Decreasing long n, LossRange range)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Sibson information, tail",
          Quantity.GENERALISATION_GAP,
          "|gap| ≤ (b − a)·√((I_α + ln 2 + α/(α − 1)·ln(1/δ))/(2n))",
          "Esposito, Gastpar & Issa (2021), Generalization Error Bounds via Rényi-, f-Divergences and Maximal Leakage, IEEE Transactions on Information Theory 67, arXiv 1912.01439; proved anew in proofs/information-tails.md",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public InformationSibson {
    Arguments.nonNegative("information", information);
    Arguments.require(order > 1 && Double.isFinite(order), "order", "in (1, ∞)", order);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    EvidenceChecks.bounded(range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double conjugate = divideUp(order, subtractDown(order, 1));
    double price =
        addUp(InformationArithmetic.LN_2_UP, multiplyUp(conjugate, confidence.logInverseDelta()));
    return GapEvaluations.root(new Cause("information", information), price, n, range);
  }
}
