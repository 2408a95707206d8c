package genbound.exact.curve;

import genbound.evidence.Numbers;
import genbound.numeric.Arguments;

/**
 * One of the conditions under which gradient descent on XOR clusters is known to overfit first and
 * to generalise later, with both of its sides.
 *
 * @param name A1 to A6
 * @param formula what is asked, with C for the constant that the theorem hides
 * @param left the left side, not NaN
 * @param atLeast whether the left side must be at least the right one, not at most
 * @param right the right side at the caller's C, not NaN
 * @see XorGrokking#conditions
 */
public record XorCondition(
    String name, String formula, double left, boolean atLeast, double right) {

  public XorCondition {
    Arguments.notNull("name", name);
    Arguments.notNull("formula", formula);
    Arguments.require(!Double.isNaN(left), "left", "a number", (Double) left);
    Arguments.require(!Double.isNaN(right), "right", "a number", (Double) right);
  }

  /** Whether it is met, with this constant. */
  public boolean holds() {
    return atLeast ? left >= right : left <= right;
  }

  @Override
  public String toString() {
    return name
        + ", "
        + formula
        + ": "
        + Numbers.nearest(left)
        + (holds() == atLeast ? " ≥ " : " ≤ ")
        + Numbers.nearest(right)
        + (holds() ? ", holds" : ", fails");
  }
}
