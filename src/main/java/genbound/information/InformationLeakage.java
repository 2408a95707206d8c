package genbound.information;

import static genbound.numeric.Rounding.addUp;

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
 * The gap of one run of a learner, from its maximal leakage: how much better any function of the
 * sample is guessed after seeing the hypothesis.
 *
 * <pre>|gap| ≤ (b − a)·√( ( L(S→W) + ln(2/δ) )/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the sample and the learner's randomness, for the
 * gap and its negative at once. <b>Assumes</b> i.i.d. examples, losses in [a, b], and a leakage
 * that is known and not guessed; it is at most ln|W|, and adds up over learners that are run one
 * after the other. <b>Vacuous when</b> the leakage is above 2n. <b>Use instead</b> {@link
 * InformationSibson} when a Sibson information is known and δ is not small.
 *
 * @param leakage L(S→W) = ln E sup over samples of P(w|s)/P(w), in nats, in [0, ∞)
 * @param n how many examples there are, in [1, 2⁵³]
 * @param range the range of the losses, bounded
 * @see <a href="https://arxiv.org/abs/1912.01439">Esposito, Gastpar and Issa (2021), Generalization
 *     Error Bounds via Rényi-, f-Divergences and Maximal Leakage, IEEE Transactions on Information
 *     Theory 67</a>
 */
public record InformationLeakage(@Increasing double leakage, @Decreasing long n, LossRange range)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "maximal leakage",
          Quantity.GENERALISATION_GAP,
          "|gap| ≤ (b − a)·√((L(S→W) + ln(2/δ))/(2n))",
          "Esposito, Gastpar & Issa (2021), Generalization Error Bounds via Rényi-, f-Divergences and Maximal Leakage, IEEE Transactions on Information Theory 67, arXiv 1912.01439; proved anew in proofs/information-tails.md",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.INFORMATION_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public InformationLeakage {
    Arguments.nonNegative("leakage", leakage);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    EvidenceChecks.bounded(range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double price = addUp(InformationArithmetic.LN_2_UP, confidence.logInverseDelta());
    return GapEvaluations.root(new Cause("leakage", leakage), price, n, range);
  }
}
