package genbound.information;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.OfRisk;
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
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import java.util.List;

/**
 * The average risk of a learner, from its losses on fresh examples in independent repeats: no
 * information is needed.
 *
 * <pre>E R ≤ max{p : kl(r̄‖p) ≤ ln(1/δ)/J}</pre>
 *
 * <p>Here r̄ is the mean over J repeats of the loss, on examples that it was not trained on, of
 * what was learned. <b>Holds</b> with probability ≥ 1 − δ over the repeats. <b>Assumes</b> i.i.d.
 * examples, losses in [0, 1] (others are scaled) and repeats on samples, or supersamples, of their
 * own. <b>Vacuous when</b> J is below ln(1/δ) or so. <b>Use instead</b> nothing that is fed with
 * losses of such repeats: the information bounds explain the gap, and this certifies it. For one
 * predictor {@code Holdout.kl}.
 *
 * @param risk the mean over J independent repeats of one number each in the range: the mean loss,
 *     in that repeat, on the examples that were not picked
 * @see <a href="https://doi.org/10.1080/01621459.1963.10500830">Hoeffding (1963), Probability
 *     Inequalities for Sums of Bounded Random Variables, JASA 58</a>
 */
public record InformationDirectRisk(EmpiricalRisk risk) implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "mean risk of repeats, Chernoff-kl",
          Quantity.EXPECTED_RISK,
          "E R ≤ max{p : kl(r̄‖p) ≤ ln(1/δ)/J}",
          "Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, JASA 58",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.INDEPENDENT_REPEATS,
          Assumption.LOSSES_OF_REPEATS,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public InformationDirectRisk {
    Arguments.notNull("risk", risk);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double mean = risk.scaledMeanUp();
    double nats = divideUp(confidence.logInverseDelta(), risk.n());
    return GapEvaluations.of(
        List.of(),
        new Term("mean risk of the repeats", mean),
        BinaryKl.upperInverse(mean, nats),
        range(),
        new Cause("confidence", 1));
  }
}
