package genbound.evidence;

import genbound.numeric.Arguments;
import genbound.numeric.Rounding;

/**
 * A sample of which a part was kept, and the errors on the rest of the predictor that the kept
 * examples determine. All bounds on such predictors count in this one way.
 *
 * @param n how many examples there were, kept ones included, in [1, 2⁵³]
 * @param kept how many of them were kept, in [0, n]
 * @param errorsOutside the errors among the n − kept others, in [0, n − kept]
 */
public record CompressedSample(long n, long kept, long errorsOutside) {

  public CompressedSample {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("kept", kept, 0, n);
    Arguments.inRange("errorsOutside", errorsOutside, 0, n - kept);
  }

  /** How many examples were not kept. */
  public long outside() {
    return n - kept;
  }

  /** The share of errors among the examples that were not kept, rounded up; 0 if all were kept. */
  public double meanUp() {
    return errorsOutside == 0 ? 0 : Rounding.divideUp(errorsOutside, outside());
  }

  /** Refuses errors outside the kept examples, for theorems that do without any. */
  public void checkNoErrors(String name) {
    Arguments.require(errorsOutside == 0, name + ".errorsOutside", "0", errorsOutside);
  }

  @Override
  public String toString() {
    return kept + " kept of " + n + " examples, " + errorsOutside + " errors in the others";
  }
}
