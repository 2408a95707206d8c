package genbound.evidence;

import genbound.bound.Indication;
import genbound.numeric.Arguments;

/**
 * A number that was estimated by a method that does not say how wrong it may be. It is no {@link
 * Estimate}: no certificate can rest on it, only an {@link Indication}.
 *
 * @param value the number, finite
 * @param from the method and what it saw, in a few words
 */
public record PointEstimate(double value, String from) {

  public PointEstimate {
    Arguments.finite("value", value);
    Arguments.notNull("from", from);
  }

  @Override
  public String toString() {
    return "about " + Numbers.nearest(value) + ", error unknown, " + from;
  }
}
