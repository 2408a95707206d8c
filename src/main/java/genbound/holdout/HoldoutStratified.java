package genbound.holdout;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * The risk of a fixed predictor from a test set that was drawn stratum by stratum, where the share
 * of each stratum among future examples is known: Hoeffding's inequality.
 *
 * <pre>R ≤ Σ πₖrₖ + (b − a)·√( Σ πₖ²/nₖ·ln(1/δ)/2 )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> known shares πₖ, in
 * each stratum as many i.i.d. examples as were planned, and losses in [a, b]. <b>Vacuous when</b> a
 * stratum of large share has few examples. <b>Use instead</b> {@link HoldoutBinomial} for a single
 * stratum of errors. With sizes in proportion to the shares the radius is that of {@link
 * HoldoutHoeffding} for all examples together; other sizes make it larger.
 *
 * @param shares πₖ, in [0, 1], adding up to 1 but for rounding; what they miss counts for the
 *     largest loss
 * @param strata the mean loss of each stratum, on losses of one range
 * @see <a href="https://doi.org/10.1080/01621459.1963.10500830">Hoeffding (1963), Probability
 *     Inequalities for Sums of Bounded Random Variables, Theorem 2, JASA 58</a>
 */
public record HoldoutStratified(List<Double> shares, List<EmpiricalRisk> strata)
    implements TwoSidedBound {

  private static final double STRAY = 1e-12;

  private static final Theorem THEOREM =
      Theorem.upper(
          "stratified Hoeffding",
          Quantity.RISK,
          "R ≤ Σ πₖrₖ + (b − a)·√( Σ πₖ²/nₖ·ln(1/δ)/2 )",
          "Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, Theorem 2, JASA 58",
          Standing.PUBLISHED,
          1e-11,
          Assumption.STRATA_SAMPLED_APART,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutStratified {
    shares = Arguments.list("shares", shares);
    strata = Arguments.list("strata", strata);
    Arguments.require(!strata.isEmpty(), "strata", "not empty", strata);
    Arguments.require(shares.size() == strata.size(), "shares", "one for each of strata", shares);
    double sum = 0;
    for (double share : shares) {
      sum += Arguments.inClosed("shares", share, 0, 1);
    }
    Arguments.require(Math.abs(sum - 1) <= STRAY, "shares", "adding up to 1", (Double) sum);
    for (EmpiricalRisk stratum : strata) {
      Arguments.require(
          stratum.range().equals(strata.get(0).range()),
          "strata",
          "all on losses in " + strata.get(0).range(),
          stratum);
    }
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return strata.get(0).range();
  }

  @Override
  public String lowerFormula() {
    return "R ≥ Σ πₖrₖ − (b − a)·√(Σ πₖ²/nₖ·ln(1/δ)/2)";
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double mean = 0;
    double rest = 1;
    for (int k = 0; k < strata.size(); k++) {
      mean = addUp(mean, multiplyUp(shares.get(k), strata.get(k).scaledMeanUp()));
      rest = subtractUp(rest, shares.get(k));
    }
    mean = addUp(mean, Math.max(0, rest));
    return result(mean, addUp(mean, radius(confidence)), confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    double mean = 0;
    double sum = 0;
    for (int k = 0; k < strata.size(); k++) {
      mean = addDown(mean, multiplyDown(shares.get(k), strata.get(k).unitMeanDown()));
      sum = addUp(sum, shares.get(k));
    }
    mean = subtractDown(mean, Math.max(0, subtractUp(sum, 1)));
    return result(mean, subtractDown(mean, radius(confidence)), confidence);
  }

  private double radius(Confidence confidence) {
    double squares = 0;
    for (int k = 0; k < strata.size(); k++) {
      double share = Math.nextUp(shares.get(k));
      squares = addUp(squares, divideUp(multiplyUp(share, share), strata.get(k).n()));
    }
    return sqrtUp(multiplyUp(squares, confidence.logInverseDelta() / 2));
  }

  private static Evaluation result(double mean, double value, Confidence confidence) {
    return Evaluation.of(
        value,
        new Term("empirical risk of all strata", mean),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
