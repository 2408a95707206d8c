package genbound.estimate.loss;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.Estimate;
import genbound.evidence.Numbers;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;

/**
 * How much of its success rate a predictor loses from one set to another, as a part of the first
 * rate: 1 − (1 − R₂)/(1 − R₁). Its ends take an exact limit for each set, each at δ/2; they hold
 * for independent trials that need not have one law, and whether or not the two sets are
 * independent.
 *
 * @param first errors on the first set, not on all of it: of a rate of 0 there is no part
 * @param second errors on the second set
 * @param candidates in [1, 2⁵³], how many predictors the first set was used to choose from; 1 if
 *     the predictor was fixed before it
 */
public record RelativeDrop(ErrorCount first, ErrorCount second, long candidates)
    implements Estimate {

  public RelativeDrop {
    Arguments.notNull("first", first);
    Arguments.notNull("second", second);
    Arguments.inRange("candidates", candidates, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.require(first.errors() < first.n(), "first", "with a success", first);
  }

  /** The part of the observed rate that is lost, below 0 where the second set went better. */
  @Override
  public double point() {
    return 1 - rate(second) / rate(first);
  }

  private static double rate(ErrorCount risk) {
    return (double) (risk.n() - risk.errors()) / risk.n();
  }

  @Override
  public double upper(Confidence confidence) {
    double half = confidence.share(0.5).logInverseDelta();
    double before =
        subtractUp(1, BinomialTail.lowerOfMean(first.errors(), first.n(), afterChoice(half)));
    double after = subtractDown(1, BinomialTail.upperOfMean(second.errors(), second.n(), half));
    return subtractUp(1, Math.max(0, divideDown(after, before)));
  }

  /** The lower end; −∞ where the first rate cannot be told from 0. */
  @Override
  public double lower(Confidence confidence) {
    double half = confidence.share(0.5).logInverseDelta();
    double before =
        subtractDown(1, BinomialTail.upperOfMean(first.errors(), first.n(), afterChoice(half)));
    double after = subtractUp(1, BinomialTail.lowerOfMean(second.errors(), second.n(), half));
    return before > 0 ? subtractDown(1, divideUp(after, before)) : Double.NEGATIVE_INFINITY;
  }

  private double afterChoice(double logInverseDelta) {
    return candidates == 1 ? logInverseDelta : addUp(logInverseDelta, logUp(candidates));
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public String toString() {
    return "relative drop of " + Numbers.nearest(point()) + ": " + first + ", then " + second;
  }
}
