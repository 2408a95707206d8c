package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The risk of a fixed predictor after any number of test examples, by a boundary that follows the
 * law of the iterated logarithm.
 *
 * <pre>R ≤ r + (b − a)·0.85·√( (ln ln 2n + 0.72·ln(5.2/δ))/n )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all n at once. <b>Assumes</b> a predictor that was
 * fixed before, losses in [a, b] and examples drawn independently, or with one mean given those
 * before. <b>Vacuous when</b> n is below about ln(1/δ). <b>Use instead</b> {@link HoldoutBetting},
 * tighter in most streams.
 *
 * @param risk the mean loss over the n examples so far
 * @see <a href="https://arxiv.org/abs/1810.08240">Howard, Ramdas, McAuliffe and Sekhon (2021),
 *     Time-Uniform, Nonparametric, Nonasymptotic Confidence Sequences, Annals of Statistics 49</a>
 */
public record HoldoutStitched(EmpiricalRisk risk) implements RadiusBound {

  private static final double HALF_FACTOR = Math.nextUp(0.85);
  private static final double SLOPE = Math.nextUp(0.72);
  private static final double LN_CONSTANT = logUp(Math.nextUp(5.2));

  private static final Theorem THEOREM =
      Theorem.upper(
          "stitched boundary",
          Quantity.RISK,
          "R ≤ r + (b − a)·0.85·√( (ln ln 2n + 0.72·ln(5.2/δ))/n )",
          "Howard, Ramdas, McAuliffe & Sekhon (2021), Time-Uniform, Nonparametric, Nonasymptotic Confidence Sequences, Annals of Statistics 49, arXiv 1810.08240",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE);

  public HoldoutStitched {
    Arguments.notNull("risk", risk);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ r − (b − a)·0.85·√((ln ln 2n + 0.72·ln(5.2/δ))/n)";
  }

  @Override
  public double radius(Confidence confidence) {
    double iterated = logUp(logUp(2.0 * risk.n()));
    double tail = multiplyUp(SLOPE, addUp(LN_CONSTANT, confidence.logInverseDelta()));
    return multiplyUp(HALF_FACTOR, sqrtUp(divideUp(addUp(iterated, tail), risk.n())));
  }
}
