package genbound.estimate.bias;

import genbound.numeric.Arguments;

/**
 * The inductive bias that a task still needs, −ln P(error ≤ ε) in nats, between two proved ends.
 *
 * @param lower a bound from below, in [0, ∞]
 * @param value the number itself, by numerical integration; in [lower, upper]
 * @param upper a bound from above, in [0, ∞]
 */
public record NeededBias(double lower, double value, double upper) {

  public NeededBias {
    Arguments.require(lower >= 0, "lower", "in [0, ∞]", (Double) lower);
    Arguments.require(
        value >= lower && value <= upper, "value", "between lower and upper", (Double) value);
  }

  /** The number in bits. */
  public double bits() {
    return value / Math.log(2);
  }

  @Override
  public String toString() {
    return (float) value + " nats, between " + (float) lower + " and " + (float) upper;
  }
}
