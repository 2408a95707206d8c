package genbound.report;

import genbound.bound.Bound;
import genbound.markup.Markup;
import genbound.numeric.Arguments;

/**
 * A bound under the name that its reader gave it.
 *
 * @param label any text, empty for no name
 * @param bound the bound
 */
public record NamedBound(String label, Bound bound) {

  public NamedBound {
    Arguments.notNull("label", label);
    Arguments.notNull("bound", bound);
  }

  @Override
  public String toString() {
    return (label.isEmpty() ? "" : Markup.line(label) + ": ") + bound;
  }
}
