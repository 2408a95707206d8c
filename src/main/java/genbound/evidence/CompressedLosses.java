package genbound.evidence;

import genbound.numeric.Arguments;

/**
 * A sample of which a part was kept, and the losses on the rest of the predictor that the kept
 * examples determine. Errors are counted by {@link CompressedSample}.
 *
 * @param n how many examples there were, kept ones included, in [1, 2⁵³]
 * @param kept how many of them were kept, in [0, n − 1]
 * @param outside the losses on the n − kept others
 */
public record CompressedLosses(long n, long kept, EmpiricalRisk outside) {

  public CompressedLosses {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("kept", kept, 0, n - 1);
    long rest = n - kept;
    boolean isRest = Arguments.notNull("outside", outside).n() == rest;
    Arguments.require(isRest, "outside", "of the " + rest + " examples not kept", outside);
  }

  @Override
  public String toString() {
    return kept + " kept of " + n + " examples, " + outside + " others";
  }
}
