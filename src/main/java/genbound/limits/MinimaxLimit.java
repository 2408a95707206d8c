package genbound.limits;

import genbound.evidence.Numbers;
import genbound.numeric.Arguments;

/**
 * An impossibility: whatever the method, in some world of a class its expected loss is at least
 * this. It says nothing about one data set, and is neither a bound on a risk nor a certificate.
 *
 * @param name which class of worlds and methods it is about
 * @param risk the expected loss, in [0, ∞), rounded down; 0 if nothing is excluded
 */
public record MinimaxLimit(String name, double risk) {

  public MinimaxLimit {
    Arguments.notNull("name", name);
    Arguments.nonNegative("risk", risk);
  }

  /** The root of the expected loss: of a squared error, the root mean square error. */
  public double root() {
    return Math.sqrt(risk) * (1 - 0x1p-52);
  }

  /** Whether nothing is excluded. */
  public boolean isVoid() {
    return risk == 0;
  }

  @Override
  public String toString() {
    return isVoid()
        ? "nothing is excluded [" + name + "]"
        : "an expected loss of "
            + Numbers.nearest(risk)
            + " in some world, whatever the method ["
            + name
            + "]";
  }
}
