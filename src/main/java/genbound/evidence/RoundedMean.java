package genbound.evidence;

import genbound.numeric.Arguments;

/**
 * A mean loss in [0, 1] that was computed with rounding, between two numbers: bounds from above use
 * whichever end makes them larger.
 *
 * @param low a number that the exact mean is not below, in [0, 1]
 * @param high a number that the exact mean is not above, in [low, 1]
 * @param n how many examples there were, in [1, 2⁵³]
 */
public record RoundedMean(double low, double high, long n) implements EmpiricalRisk {

  public RoundedMean {
    Arguments.inRange("n", n, 1, MAX_EXAMPLES);
    Arguments.inClosed("low", low, 0, 1);
    Arguments.inClosed("high", high, low, 1);
  }

  @Override
  public double mean() {
    return low + (high - low) / 2;
  }

  @Override
  public LossRange range() {
    return LossRange.UNIT;
  }

  @Override
  public double scaledMeanUp() {
    return high;
  }

  @Override
  public double unitMeanDown() {
    return low;
  }

  @Override
  public String toString() {
    return "mean loss " + Numbers.nearest(mean()) + " in " + range() + " over " + n;
  }
}
