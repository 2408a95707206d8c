package genbound.report;

import genbound.bound.Display;
import genbound.markup.Markup;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.List;

/**
 * Curves over two axes, with a legend: bounds against the number of examples, δ, a margin, a KL. A
 * picture compares; it promises nothing, for whoever picks a point of it has looked.
 *
 * @param title above the curves
 * @param x the axis along the bottom
 * @param y the axis up the side
 * @param curves the curves, at least one
 */
public record Picture(String title, Axis x, Axis y, List<Curve> curves) implements Display {

  public Picture {
    Arguments.notNull("title", title);
    Arguments.notNull("x", x);
    Arguments.notNull("y", y);
    curves = Arguments.list("curves", curves);
    Arguments.require(!curves.isEmpty(), "curves", "not empty", curves);
  }

  /** Curves over two axes. */
  public static Picture of(String title, Axis x, Axis y, Curve... curves) {
    return new Picture(title, x, y, Arrays.asList(Arguments.notNull("curves", curves)));
  }

  @Override
  public String toHtml() {
    return Plot.draw(this).image();
  }

  @Override
  public String toSvg() {
    return Plot.draw(this).page();
  }

  @Override
  public String toString() {
    return "picture of " + curves.size() + " curves: " + Markup.line(title);
  }
}
