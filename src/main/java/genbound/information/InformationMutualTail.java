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
 * The gap of one run of a learner with bounded losses, from its mutual information; dear, as the
 * information is divided by δ.
 *
 * <pre>|gap| ≤ (b − a)·√( ( (I(W;S) + ln 2)/δ + ln 2 )/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the sample and the learner's randomness, for the
 * gap and its negative at once. <b>Assumes</b> i.i.d. examples, losses in [a, b], and information
 * that is known and not guessed. <b>Vacuous when</b> I(W;S) is above 2n·δ or so. <b>Use instead</b>
 * {@link InformationLeakage} or {@link InformationSibson}, whose δ is under a logarithm. δ far
 * below the smallest double is an ordinary input.
 *
 * @param information I(W;S) in nats, in [0, ∞): what the hypothesis tells about the whole sample
 * @param n how many examples there are, in [1, 2⁵³]
 * @param range the range of the losses, bounded
 * @see <a href="https://arxiv.org/abs/1710.05233">Bassily, Moran, Nachum, Shafer and Yehudayoff
 *     (2018), Learners that Use Little Information, ALT</a>
 * @see <a href="https://arxiv.org/abs/1903.03787">Issa, Esposito and Gastpar (2019), Strengthened
 *     Information-theoretic Bounds on the Generalization Error, ISIT</a>
 */
public record InformationMutualTail(
    @Increasing double information, @Decreasing long n, LossRange range)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "mutual information, tail",
          Quantity.GENERALISATION_GAP,
          "|gap| ≤ (b − a)·√(((I(W;S) + ln 2)/δ + ln 2)/(2n))",
          "Bassily, Moran, Nachum, Shafer & Yehudayoff (2018), Learners that Use Little Information, ALT, arXiv 1710.05233; Issa, Esposito & Gastpar (2019), Strengthened Information-theoretic Bounds on the Generalization Error, ISIT, arXiv 1903.03787; proved anew in proofs/information-tails.md",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.INFORMATION_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public InformationMutualTail {
    Arguments.nonNegative("information", information);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    EvidenceChecks.bounded(range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double nats = addUp(information, InformationArithmetic.LN_2_UP);
    double root =
        InformationArithmetic.rootUp(nats, InformationArithmetic.LN_2_UP, confidence, 2.0 * n);
    return GapEvaluations.gap(
        root,
        range,
        new Cause("information", information),
        new Cause("confidence", InformationArithmetic.LN_2_UP));
  }
}
