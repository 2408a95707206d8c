package genbound.bound;

import genbound.evidence.Numbers;
import genbound.markup.Markup;
import genbound.numeric.Arguments;
import genbound.numeric.Rounding;

/**
 * A named part of a bound's value. A bound's terms add up to its value.
 *
 * @param name what the part stands for
 * @param value its size, in units of the loss; one that overflows is the largest finite number
 */
public record Term(String name, double value) {

  public Term {
    Arguments.notNull("name", name);
    if (Double.isNaN(value)) {
      throw new IllegalStateException("term '" + name + "' is NaN");
    }
    value = Rounding.finite(value);
  }

  @Override
  public String toString() {
    return Markup.line(name) + " " + Numbers.nearest(value);
  }
}
