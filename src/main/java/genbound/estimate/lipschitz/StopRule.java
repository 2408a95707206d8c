package genbound.estimate.lipschitz;

import genbound.numeric.Arguments;
import java.time.Duration;

/**
 * When a search may stop before both ends meet. An interruption of the thread stops it as well.
 *
 * @param gap of the ends, relative to the lower one, in [0, 1]; at 1e-9 the constant counts as
 *     exact
 * @param target a value of interest: the search stops when it lies outside the interval; NaN for
 *     none
 * @param nodes how many branches to look at, at least 0
 * @param time how long to look, not negative
 */
public record StopRule(double gap, double target, long nodes, Duration time) {

  /** Until the ends meet, for as long as it takes. */
  public static final StopRule EXACT =
      new StopRule(1e-9, Double.NaN, Long.MAX_VALUE, Duration.ofNanos(Long.MAX_VALUE));

  public StopRule {
    Arguments.inClosed("gap", gap, 0, 1);
    Arguments.atLeast("nodes", nodes, 0);
    Arguments.notNull("time", time);
    Arguments.require(!time.isNegative(), "time", "not negative", time);
  }

  /** The same with another gap. */
  public StopRule withGap(double other) {
    return new StopRule(other, target, nodes, time);
  }

  /** The same with a target: whether the constant is above or below it. */
  public StopRule withTarget(double other) {
    return new StopRule(gap, other, nodes, time);
  }

  /** The same after so many branches. */
  public StopRule withNodes(long other) {
    return new StopRule(gap, target, other, time);
  }

  /** The same after so much time; a result that depends on it depends on the machine. */
  public StopRule withTime(Duration other) {
    return new StopRule(gap, target, nodes, other);
  }

  /** Whether a search that does not get to the gap ends nevertheless. */
  boolean isLimited() {
    return nodes < Long.MAX_VALUE || time.compareTo(EXACT.time) < 0;
  }
}
