package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossSample;
import genbound.numeric.Arguments;

/**
 * The risk of a fixed predictor, from losses whose variance is measured on the same test set: the
 * empirical Bernstein bound.
 *
 * <pre>R ≤ r + √(2V·ln(2/δ)/n) + 7(b − a)·ln(2/δ)/(3(n − 1)), V the unbiased variance</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> a hold-out set of
 * i.i.d. examples and losses in [a, b]. <b>Vacuous when</b> n is below about 7·ln(2/δ)/3. <b>Use
 * instead</b> {@link HoldoutKl} below some 200 examples or when V is near r(1 − r).
 *
 * @param risk at least 2 losses
 * @see <a href="https://arxiv.org/abs/0907.3740">Maurer and Pontil (2009), Empirical Bernstein
 *     Bounds and Sample Variance Penalization, Theorem 4, COLT</a>
 */
public record HoldoutEmpiricalBernstein(LossSample risk) implements RadiusBound {

  private static final double LN_2_UP = Math.nextUp(Math.log(2));

  private static final Theorem THEOREM =
      Theorem.upper(
          "empirical Bernstein",
          Quantity.RISK,
          "R ≤ r + √(2V·ln(2/δ)/n) + 7(b − a)·ln(2/δ)/(3(n − 1)), V the unbiased variance",
          "Maurer & Pontil (2009), Empirical Bernstein Bounds and Sample Variance Penalization, Theorem 4, COLT, arXiv 0907.3740",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutEmpiricalBernstein {
    Arguments.notNull("risk", risk);
    Arguments.require(risk.n() >= 2, "risk", "at least 2 losses", risk.n());
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ r − √(2V·ln(2/δ)/n) − 7(b − a)·ln(2/δ)/(3(n − 1)), V the unbiased variance";
  }

  @Override
  public double radius(Confidence confidence) {
    double logTwoOverDelta = addUp(LN_2_UP, confidence.logInverseDelta());
    double spread = multiplyUp(2 * risk.unitVarianceUp(), divideUp(logTwoOverDelta, risk.n()));
    double remainder = divideUp(divideUp(multiplyUp(7, logTwoOverDelta), 3), risk.n() - 1);
    return addUp(sqrtUp(spread), remainder);
  }
}
