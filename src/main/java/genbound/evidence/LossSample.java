package genbound.evidence;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Arguments;

/**
 * A sample of losses, summarised. A summary that no sample can have is refused: n − 1 times the
 * variance is at least (greatest − least)²/2 and at most n·(greatest − mean)·(mean − least).
 *
 * @param n how many losses, in [1, 2⁵³]
 * @param mean their mean, to within one unit in the last place
 * @param variance their unbiased variance (divisor n − 1), to within one unit in the last place;
 *     for n = 1, where there is none, the largest that the range allows; ∞ where it is larger than
 *     any double
 * @param least the smallest loss
 * @param greatest the largest loss
 * @param range the declared range, bounded, which holds all losses
 */
public record LossSample(
    long n, double mean, double variance, double least, double greatest, LossRange range)
    implements EmpiricalRisk {

  /** By how much of itself a variance may be wrong. */
  private static final double STRAY = 1e-9;

  public LossSample {
    Arguments.notNull("range", range).bounded();
    Arguments.inRange("n", n, 1, MAX_EXAMPLES);
    Arguments.inClosed("least", least, range.low(), range.high());
    Arguments.inClosed("greatest", greatest, least, range.high());
    Arguments.inClosed("mean", mean, least, greatest);
    Arguments.require(variance >= 0, "variance", "in [0, ∞]", (Double) variance);
    Arguments.require(n > 1 || least == greatest, "greatest", "least, as n = 1", (Double) greatest);
    double width = range.high() - range.low();
    double spread = (greatest - least) / width;
    double atLeast = n == 1 ? 0 : spread * spread / (2.0 * (n - 1));
    Arguments.require(
        Math.nextUp(variance) / width / width >= atLeast * (1 - STRAY),
        "variance",
        "at least (greatest − least)²/(2n − 2)",
        (Double) variance);
    double above = (greatest - Math.nextDown(mean)) / width;
    double below = (Math.nextUp(mean) - least) / width;
    double atMost = n == 1 ? 0.25 : above * below * ((double) n / (n - 1));
    Arguments.require(
        Math.max(0, Math.nextDown(variance)) / width / width <= atMost * (1 + STRAY),
        "variance",
        "at most (greatest − mean)·(mean − least)·n/(n − 1)",
        (Double) variance);
  }

  @Override
  public double scaledMeanUp() {
    return range.toUnitUp(Math.min(greatest, Math.nextUp(mean)));
  }

  @Override
  public double unitMeanDown() {
    return range.toUnitDown(Math.max(least, Math.nextDown(mean)));
  }

  /** The unbiased variance of the losses scaled to [0, 1], not below the exact one. */
  public double unitVarianceUp() {
    if (least == greatest) {
      return 0;
    }
    double observed = range.varianceToUnitUp(Math.nextUp(variance));
    return observed < Double.POSITIVE_INFINITY
        ? observed
        : multiplyUp(multiplyUp(scaledMeanUp(), subtractUp(1, unitMeanDown())), divideUp(n, n - 1));
  }

  @Override
  public String toString() {
    return n
        + " losses in "
        + range
        + " with mean "
        + Numbers.nearest(mean)
        + ", variance "
        + Numbers.nearest(variance);
  }
}
