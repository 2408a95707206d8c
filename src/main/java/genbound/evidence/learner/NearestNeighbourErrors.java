package genbound.evidence.learner;

import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.Rounding;

/**
 * The errors of the k-nearest-neighbour rule on n examples, each predicted from the others. They
 * are no errors on a hold-out set, and the rule's k belongs to them.
 *
 * @param errors how many examples were predicted wrongly, in [0, n]
 * @param n how many examples there were, in [2, 2⁵³]
 * @param neighbours k in [1, n − 1], fixed before the examples were seen
 */
public record NearestNeighbourErrors(long errors, long n, long neighbours) {

  public NearestNeighbourErrors {
    Arguments.inRange("n", n, 2, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("errors", errors, 0, n);
    Arguments.inRange("neighbours", neighbours, 1, n - 1);
  }

  /** The share of errors, to nearest. */
  public double mean() {
    return (double) errors / n;
  }

  /** The share of errors, not below the exact one. */
  public double scaledMeanUp() {
    return Rounding.divideUp(errors, n);
  }

  @Override
  public String toString() {
    return errors + " errors in " + n + " of " + neighbours + " neighbours, each left out";
  }
}
