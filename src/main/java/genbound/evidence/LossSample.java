package genbound.evidence;

import genbound.numeric.Arguments;

/**
 * A sample of losses, summarised.
 *
 * @param n how many losses, in [1, 2⁵³]
 * @param mean their mean, to within one unit in the last place
 * @param variance their unbiased variance (divisor n − 1), to within one unit in the last place;
 *     for n = 1, where there is none, the largest that the range allows
 * @param least the smallest loss
 * @param greatest the largest loss
 * @param range the declared range, bounded, which holds all losses
 */
public record LossSample(
    long n, double mean, double variance, double least, double greatest, LossRange range)
    implements EmpiricalRisk {

  public LossSample {
    Arguments.notNull("range", range).bounded();
    Arguments.inRange("n", n, 1, MAX_EXAMPLES);
    Arguments.inClosed("least", least, range.low(), range.high());
    Arguments.inClosed("greatest", greatest, least, range.high());
    Arguments.inClosed("mean", mean, least, greatest);
    Arguments.nonNegative("variance", variance);
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
    return least == greatest ? 0 : range.varianceToUnitUp(Math.nextUp(variance));
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
