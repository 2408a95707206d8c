package genbound.bound;

import genbound.evidence.Numbers;
import genbound.markup.Markup;
import genbound.numeric.Arguments;

/**
 * A scaling law whose constant the theorem hides. The constant is the caller's, so the value
 * promises nothing; a rate can never become a certificate.
 *
 * @param name the law's name
 * @param quantity what it is about
 * @param formula the law, in Unicode, on one line, with C for the hidden constant
 * @param source author (year), title, where to find it
 * @param constant the caller's C, in (0, ∞)
 * @param value what the law gives with this constant, not NaN
 */
public record Rate(
    String name, Quantity quantity, String formula, String source, double constant, double value)
    implements Display {

  public Rate {
    Arguments.notNull("name", name);
    Arguments.notNull("quantity", quantity);
    Arguments.notNull("formula", formula);
    Arguments.notNull("source", source);
    Arguments.positive("constant", constant);
    Arguments.require(!Double.isNaN(value), "value", "a number", (Double) value);
  }

  @Override
  public String toHtml() {
    return "<div><p>"
        + Markup.html(toString())
        + "</p>\n<p>"
        + Markup.html(formula)
        + "<br/>\n"
        + Markup.html(source)
        + "</p></div>\n";
  }

  @Override
  public String toString() {
    return Markup.line(
        quantity
            + " ~ "
            + Numbers.nearest(value)
            + " if C = "
            + Numbers.plain(constant)
            + ", a rate, not a promise ["
            + name
            + "]");
  }
}
