package genbound.evidence;

import genbound.numeric.Arguments;

/**
 * A mean loss over n examples, when nothing else about the losses is known.
 *
 * @param mean the mean, in {@code range}; one that leaves it by less than 10⁻¹² of its width, as
 *     sums of floating-point numbers do, is put back on the end
 * @param n how many examples there were, in [1, 2⁵³]
 * @param range the range of the losses, bounded
 */
public record MeanLoss(double mean, long n, LossRange range) implements EmpiricalRisk {

  public MeanLoss {
    Arguments.notNull("range", range).bounded();
    Arguments.inRange("n", n, 1, MAX_EXAMPLES);
    mean = range.require("mean", mean);
  }

  @Override
  public double scaledMeanUp() {
    return range.toUnitUp(mean);
  }

  @Override
  public double unitMeanDown() {
    return range.toUnitDown(mean);
  }

  @Override
  public String toString() {
    return "mean loss " + Numbers.plain(mean) + " in " + range + " over " + n;
  }
}
