package genbound.information;

import static genbound.numeric.Rounding.addUp;
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

/**
 * The gap of one run of a learner, from its mutual information; dear, as the information is divided
 * by δ.
 *
 * <pre>|gap| ≤ √(8σ²(I(W;S)/δ + ln(2/δ))/n)</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the sample and the learner's randomness, for the
 * gap and its negative at once. <b>Assumes</b> i.i.d. examples, losses that are bounded or
 * sub-Gaussian for every fixed hypothesis, and information that is known and not guessed.
 * <b>Vacuous when</b> I(W;S) is above n·δ/2 or so. <b>Use instead</b> {@link
 * InformationMutualTail}, smaller for bounded losses and an information above ¼ or so; {@link
 * InformationLeakage}, whose δ is under a logarithm. δ far below the smallest double is an ordinary
 * input.
 *
 * @param information I(W;S) in nats, in [0, ∞): what the hypothesis tells about the whole sample
 * @param n how many examples there are, in [1, 2⁵³]
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example: bounded or
 *     sub-Gaussian
 * @see <a href="https://arxiv.org/abs/1705.07809">Xu and Raginsky (2017), Information-theoretic
 *     analysis of generalization capability of learning algorithms, NeurIPS</a>
 */
public record InformationXuRaginskyTail(
    @Increasing double information, @Decreasing long n, LossTail tail)
    implements HighProbabilityBound, OfTail {

  public InformationXuRaginskyTail {
    Arguments.nonNegative("information", information);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    EvidenceChecks.bothTails(tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "Xu–Raginsky, tail",
        Quantity.GENERALISATION_GAP,
        "|gap| ≤ √(8σ²(I(W;S)/δ + ln(2/δ))/n)",
        "Xu & Raginsky (2017), Information-theoretic analysis of generalization capability of learning algorithms, NeurIPS, arXiv 1705.07809",
        Standing.PUBLISHED,
        Theorem.ulps(16),
        Assumption.IID,
        tail.assumption(),
        Assumption.INFORMATION_KNOWN,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
        Assumption.RULE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double price = addUp(InformationArithmetic.LN_2_UP, confidence.logInverseDelta());
    double root = InformationArithmetic.rootUp(information, price, confidence, n);
    return GapEvaluations.gap(
        multiplyUp(tail.deviationUp(4), root),
        range(),
        new Cause("information", information),
        new Cause("confidence", Math.min(price, Double.MAX_VALUE) * confidence.delta()));
  }
}
