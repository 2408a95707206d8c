package genbound.evidence;

import genbound.numeric.Arguments;
import java.util.List;

/**
 * The errors of two predictors on one test set, where they differ. The loss on an example is that
 * of the second less that of the first: −1 where the first alone erred, 1 where the second alone
 * did, and 0 elsewhere. Its mean is the risk of the second less that of the first, so that a number
 * below 0 speaks for the second.
 *
 * @param onlyFirstErrs on how many examples the first erred and the second did not, in [0, n]
 * @param onlySecondErrs on how many the second erred and the first did not, in [0, n −
 *     onlyFirstErrs]
 * @param n how many examples there were, in [1, 2⁵³]
 */
public record PairedErrors(long onlyFirstErrs, long onlySecondErrs, long n) implements CountedLoss {

  private static final List<Double> VALUES = List.of(-1.0, 0.0, 1.0);

  public PairedErrors {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("onlyFirstErrs", onlyFirstErrs, 0, n);
    Arguments.inRange("onlySecondErrs", onlySecondErrs, 0, n - onlyFirstErrs);
  }

  @Override
  public List<Double> values() {
    return VALUES;
  }

  @Override
  public long countFrom(int place) {
    return place == 2 ? onlySecondErrs : place == 1 ? n - onlyFirstErrs : n;
  }

  @Override
  public boolean isDifference() {
    return true;
  }

  @Override
  public String toString() {
    return "the first alone erred "
        + onlyFirstErrs
        + " times and the second alone "
        + onlySecondErrs
        + " times, in "
        + n;
  }
}
