package genbound.holdout;

import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import java.util.List;

/**
 * The risk of a fixed predictor, from the mean of bounded losses on a test set: the bound of
 * Chernoff and Hoeffding through the binary relative entropy.
 *
 * <pre>R ≤ max{p : kl(r‖p) ≤ ln(1/δ)/n}</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> a hold-out set of
 * i.i.d. examples and losses in [0, 1] (others are scaled). <b>Vacuous when</b> r = 1. <b>Use
 * instead</b> {@link HoldoutBinomial} for zero-one loss, {@link HoldoutConvexOrder}, which is never
 * looser, for other losses.
 *
 * @param risk the mean loss over n examples
 * @see <a href="https://www.jmlr.org/papers/v6/langford05a.html">Langford (2005), Tutorial on
 *     Practical Prediction Theory for Classification, section 3, JMLR 6</a>
 */
public record HoldoutKl(EmpiricalRisk risk) implements MeanBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Chernoff-kl",
          Quantity.RISK,
          "R ≤ max{p : kl(r‖p) ≤ ln(1/δ)/n}",
          "Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, Theorem 1, JASA 58; Langford (2005), Tutorial on Practical Prediction Theory for Classification, JMLR 6",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutKl {
    Arguments.notNull("risk", risk);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new HoldoutHoeffding(risk), new HoldoutOkamoto(risk));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ min{p : kl(r‖p) ≤ ln(1/δ)/n}";
  }

  @Override
  public double upper(double mean, Confidence confidence) {
    return BinaryKl.upperInverse(mean, natsPerExample(confidence));
  }

  @Override
  public double lower(double mean, Confidence confidence) {
    return BinaryKl.lowerInverse(mean, natsPerExample(confidence));
  }
}
