package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfTail;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossTail;
import genbound.numeric.Arguments;

/**
 * The average magnitude of the gap, whatever its sign on each sample.
 *
 * <pre>E |gap| ≤ √(2σ²(I(W;S) + ln 2)/n)</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses that are bounded or sub-Gaussian for every fixed hypothesis, and
 * information that is known and not guessed. <b>Vacuous when</b> I(W;S) is several n. <b>Use
 * instead</b> {@link InformationXuRaginsky} for the average of the gap itself.
 *
 * @param information I(W;S) in nats, in [0, ∞): what the hypothesis tells about the whole sample
 * @param n how many examples there are, in [1, 2⁵³]
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example: bounded or
 *     sub-Gaussian
 * @see <a href="https://arxiv.org/abs/1705.07809">Xu and Raginsky (2017), Information-theoretic
 *     analysis of generalization capability of learning algorithms, NeurIPS</a>
 */
public record InformationXuRaginskyAbsolute(
    @Increasing double information, @Decreasing long n, LossTail tail)
    implements ExpectedBound, OfTail {

  public InformationXuRaginskyAbsolute {
    Arguments.nonNegative("information", information);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    EvidenceChecks.bothTails(tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "Xu–Raginsky, magnitude",
        Quantity.EXPECTED_ABSOLUTE_GAP,
        "E |gap| ≤ √(2σ²(I(W;S) + ln 2)/n)",
        "Xu & Raginsky (2017), Information-theoretic analysis of generalization capability of learning algorithms, NeurIPS, arXiv 1705.07809",
        Standing.PUBLISHED,
        Theorem.ulps(8),
        Assumption.IID,
        tail.assumption(),
        Assumption.INFORMATION_KNOWN,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public Evaluation evaluate() {
    double nats = divideUp(addUp(information, InformationArithmetic.LN_2_UP), n);
    return GapEvaluations.gap(
        EvidenceChecks.deviation(tail, nats),
        range(),
        new Cause("information", information),
        new Cause("both signs", InformationArithmetic.LN_2_UP));
  }
}
