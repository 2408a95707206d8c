package genbound.information;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import java.util.List;

/**
 * The average gap of a learner, from the differences of its losses on fresh and on training
 * examples in independent repeats: no information is needed.
 *
 * <pre>E gap ≤ w·(2·max{p : kl((1 + m/w)/2‖p) ≤ ln(1/δ)/J} − 1)</pre>
 *
 * <p>Here m is the mean over J repeats of the loss on the examples that were not picked less that
 * on the training examples, and w the width of the range of the losses. It is at most m +
 * w·√(2·ln(1/δ)/ J). <b>Holds</b> with probability ≥ 1 − δ over the repeats. <b>Assumes</b> i.i.d.
 * examples, losses in a range of width w, and repeats on samples, or supersamples, of their own.
 * <b>Vacuous when</b> J is below 2·ln(1/δ) or so. <b>Use instead</b> {@link InformationDirectRisk}
 * for the risk itself.
 *
 * @param differences the mean over J independent repeats of one difference each, in [−w, w]
 * @see <a href="https://doi.org/10.1080/01621459.1963.10500830">Hoeffding (1963), Probability
 *     Inequalities for Sums of Bounded Random Variables, JASA 58</a>
 */
public record InformationDirectGap(EmpiricalRisk differences) implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "mean gap of repeats, Chernoff-kl",
          Quantity.EXPECTED_GAP,
          "E gap ≤ w·(2·max{p : kl((1 + m/w)/2‖p) ≤ ln(1/δ)/J} − 1)",
          "Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, JASA 58",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.INDEPENDENT_REPEATS,
          Assumption.LOSSES_OF_REPEATS,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public InformationDirectGap {
    Arguments.notNull("differences", differences);
    LossRange range = differences.range();
    boolean symmetric = range.low() == -range.high() && range.high() > 0;
    Arguments.require(symmetric, "differences", "in a range [−w, w]", differences);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  /** The range [0, w] of losses whose differences these may be. */
  @Override
  public LossRange range() {
    return new LossRange(0, differences.range().high());
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double mean = differences.scaledMeanUp();
    double nats = divideUp(confidence.logInverseDelta(), differences.n());
    return GapEvaluations.of(
        List.of(),
        new Term("mean difference of the repeats", subtractUp(2 * mean, 1)),
        subtractUp(2 * BinaryKl.upperInverse(mean, nats), 1),
        range(),
        new Cause("confidence", 1));
  }
}
