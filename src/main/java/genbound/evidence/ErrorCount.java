package genbound.evidence;

import genbound.numeric.Arguments;
import genbound.numeric.Rounding;

/**
 * Errors counted on n examples: the zero-one loss.
 *
 * @param errors how many examples were predicted wrongly, in [0, n]
 * @param n how many examples there were, in [1, 2⁵³]
 */
public record ErrorCount(long errors, long n) implements EmpiricalRisk {

  public ErrorCount {
    Arguments.inRange("n", n, 1, MAX_EXAMPLES);
    Arguments.inRange("errors", errors, 0, n);
  }

  @Override
  public double mean() {
    return (double) errors / n;
  }

  @Override
  public LossRange range() {
    return LossRange.UNIT;
  }

  @Override
  public double scaledMeanUp() {
    return Rounding.divideUp(errors, n);
  }

  @Override
  public double unitMeanDown() {
    return Rounding.divideDown(errors, n);
  }

  @Override
  public String toString() {
    return errors + " errors in " + n;
  }
}
