package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfTail;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossTail;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * The gap of one run of a learner, from its mutual information, by the probability of the event
 * itself; dear, as the information is divided by δ.
 *
 * <pre>|gap| ≤ √(2σ²·ln(2/q)/n), q = min{p : kl(δ‖p) ≤ I(W;S)}</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the sample and the learner's randomness, for the
 * gap and its negative at once. <b>Assumes</b> i.i.d. examples, losses that are bounded or
 * sub-Gaussian for every fixed hypothesis, and information that is known and not guessed.
 * <b>Vacuous when</b> I(W;S) is above 2n·δ or so. <b>Use instead</b> {@link InformationLeakageKl}
 * or {@link InformationSibsonKl}, whose δ is under a logarithm. Never above {@link
 * InformationMutualTail} or {@link InformationXuRaginskyTail}. δ far below the smallest double is
 * an ordinary input.
 *
 * @param information I(W;S) in nats, in [0, ∞): what the hypothesis tells about the whole sample
 * @param n how many examples there are, in [1, 2⁵³]
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example: bounded or
 *     sub-Gaussian
 * @see <a href="https://arxiv.org/abs/1710.05233">Bassily, Moran, Nachum, Shafer and Yehudayoff
 *     (2018), Learners that Use Little Information, ALT</a>; sharpened in
 *     proofs/information-tails.md
 */
public record InformationEventTail(
    @Increasing double information, @Decreasing long n, LossTail tail)
    implements HighProbabilityBound, OfTail {

  /** From here on ln(δ/q) is I/δ + 1 to all digits, and its root is taken before it overflows. */
  private static final double HUGE = 1e200;

  public InformationEventTail {
    Arguments.nonNegative("information", information);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    EvidenceChecks.bothTails(tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "mutual information, event",
        Quantity.GENERALISATION_GAP,
        "|gap| ≤ √(2σ²·ln(2/q)/n), q = min{p : kl(δ‖p) ≤ I(W;S)}",
        "after Bassily, Moran, Nachum, Shafer & Yehudayoff (2018), Learners that Use Little Information, ALT, arXiv 1710.05233; sharpened in proofs/information-tails.md",
        Standing.DERIVED_HERE,
        Theorem.ulps(64),
        Assumption.IID,
        tail.assumption(),
        Assumption.INFORMATION_KNOWN,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
        Assumption.RULE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    List<HighProbabilityBound> others = new ArrayList<>();
    others.add(new InformationXuRaginskyTail(information, n, tail));
    if (range().isBounded()) {
      others.add(new InformationMutualTail(information, n, range()));
    }
    return List.copyOf(others);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double grown = EventProbability.logRatioUp(information, confidence.logInverseDelta());
    double price = addUp(InformationArithmetic.LN_2_UP, confidence.logInverseDelta());
    double value =
        grown < HUGE
            ? EvidenceChecks.deviation(tail, divideUp(addUp(grown, price), n))
            : multiplyUp(
                tail.deviationUp(1),
                InformationArithmetic.rootUp(information, addUp(1, price), confidence, n));
    return GapEvaluations.gap(
        value, range(), new Cause("information", grown), new Cause("confidence", price));
  }
}
