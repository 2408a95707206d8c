package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtDown;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The risk of a fixed predictor, from the mean of bounded losses on a test set: Okamoto's
 * inequality, a closed form whose distance from the mean falls as 1/n where the mean is near 0.
 *
 * <pre>R ≤ (√r + √(ln(1/δ)/n))²</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> a hold-out set of
 * i.i.d. examples and losses in [0, 1] (others are scaled). <b>Vacuous when</b> n ≤ ln(1/δ)/(1 −
 * √r)². <b>Use instead</b> {@link HoldoutKl}, which is never looser.
 *
 * @param risk the mean loss over n examples
 * @see "Okamoto (1958), Some Inequalities Relating to the Partial Sum of Binomial Probabilities,
 *     Annals of the Institute of Statistical Mathematics 10"
 */
public record HoldoutOkamoto(EmpiricalRisk risk) implements MeanBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Okamoto",
          Quantity.RISK,
          "R ≤ (√r + √(ln(1/δ)/n))²",
          "Okamoto (1958), Some Inequalities Relating to the Partial Sum of Binomial Probabilities, Annals of the Institute of Statistical Mathematics 10, for coins; for losses in [0, 1] from Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, JASA 58, in proofs/test-sets.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutOkamoto {
    Arguments.notNull("risk", risk);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ max(0, √r − √(ln(1/δ)/(2n)))²";
  }

  @Override
  public double upper(double mean, Confidence confidence) {
    double root = addUp(sqrtUp(mean), sqrtUp(natsPerExample(confidence)));
    return multiplyUp(root, root);
  }

  @Override
  public double lower(double mean, Confidence confidence) {
    double radius = sqrtUp(divideUp(natsPerExample(confidence), 2));
    double root = Math.max(0, subtractDown(sqrtDown(mean), radius));
    return multiplyDown(root, root);
  }
}
