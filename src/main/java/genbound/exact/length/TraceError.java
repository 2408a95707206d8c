package genbound.exact.length;

import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Arguments;

/**
 * How often a trace of steps is wrong somewhere, from how often a step is wrong after right ones.
 * All results are rounded up.
 *
 * <p>A certified upper limit on the error of a step goes in where it holds for the very steps
 * meant: probed after a correct beginning, independently, so one in each trace, and drawn from the
 * law of the steps that traces of that length meet. Where whole traces of that length can be drawn,
 * count the wrong ones instead.
 */
public final class TraceError {

  private TraceError() {}

  /**
   * 1 − Π(1 − eᵢ), exactly the probability that a trace is wrong.
   *
   * @param stepErrors eᵢ in [0, 1], the chance that step i is wrong given that the steps before
   *     were right on the very input; the error on beginnings that are always given right is
   *     another number, a mean over all inputs, and goes into {@link #union}
   */
  public static double exact(double... stepErrors) {
    Arguments.notNull("stepErrors", stepErrors);
    double right = 1;
    for (int i = 0; i < stepErrors.length; i++) {
      double error = Arguments.inClosed("stepErrors", i, stepErrors[i], 0, 1);
      right = multiplyDown(right, subtractDown(1, error));
    }
    return Math.max(0, subtractUp(1, right));
  }

  /**
   * min(1, k·e), for a step error known as a mean over the positions: no smaller bound holds, for
   * all errors may be at one position.
   *
   * @param stepError e, the mean over the positions, in [0, 1]
   * @param steps k, at least 1
   */
  public static double union(double stepError, long steps) {
    Arguments.inClosed("stepError", stepError, 0, 1);
    Arguments.inRange("steps", steps, 1, 1L << 53);
    return Math.min(1, multiplyUp(stepError, steps));
  }

  /**
   * 1 − (1 − e)^k, for a step error that holds at each position, whatever was right before. Two
   * steps that are wrong on one half of the inputs each have errors of ½ on right beginnings, and
   * every trace is wrong: for such errors only {@link #union} holds.
   *
   * @param stepError e in [0, 1], at least the chance of a wrong step at each of the positions
   *     given that the steps before were right on the very input
   * @param steps k, at least 1
   */
  public static double eachPosition(double stepError, long steps) {
    Arguments.inClosed("stepError", stepError, 0, 1);
    Arguments.inRange("steps", steps, 1, 1L << 53);
    double nearest = -Math.expm1(steps * Math.log1p(-stepError));
    double up = nearest * (1 + 0x1p-49);
    return Math.min(union(stepError, steps), up);
  }
}
