package genbound.markup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A drawing under construction. Lines and letters take the colour of the text around them; marks
 * take a colour that is read on light and on dark ground.
 */
public final class Svg {

  /** Colours with a contrast of at least 3 to white and to {@code #181818}, told apart by most. */
  private static final List<String> PALETTE =
      List.of("#2f7ec7", "#d0661c", "#2b9160", "#a55fc2", "#c94d5c", "#8a7a1f", "#1a8f9c");

  private static final String OWN_GROUND =
      "<style>.genbound-page{color:#222}.genbound-page>.ground{fill:#fff}"
          + "@media (prefers-color-scheme:dark){.genbound-page{color:#ddd}"
          + ".genbound-page>.ground{fill:#181818}}</style>\n"
          + "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n";

  /** The mean width of a letter, as a part of its height, on the safe side. */
  private static final double LETTER = 0.6;

  private final String title;
  private final double width;
  private double height;
  private String description = "";
  private final StringBuilder body = new StringBuilder();

  /**
   * @param title the accessible name, read by screen readers
   * @param width in pixels
   */
  public Svg(String title, double width) {
    this.title = title;
    this.width = width;
  }

  /** A colour for a thing by its place in a list; they come again after seven. */
  public static String colour(int place) {
    return PALETTE.get(place % PALETTE.size());
  }

  /** How wide a text will be at most, unless it is all capitals. */
  public static double widthOf(String text, double size) {
    return LETTER * size * Markup.places(text);
  }

  /** A text cut off, with an ellipsis, where it would be wider than this. */
  public static String cut(String text, double size, double width) {
    if (widthOf(text, size) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    double left = width - widthOf("…", size);
    for (int letter : text.codePoints().toArray()) {
      left -= widthOf(Character.toString(letter), size);
      if (left < 0) {
        break;
      }
      kept.appendCodePoint(letter);
    }
    return kept.append('…').toString();
  }

  /** Letters, with their base line at y. */
  public void text(double x, double y, double size, Anchor anchor, String text) {
    letters("", x, y, size, anchor, text);
  }

  /** Letters that run upwards. */
  public void upwards(double x, double y, double size, String text) {
    String turn = " transform=\"rotate(-90 %s %s)\"".formatted(number(x), number(y));
    letters(turn, x, y, size, Anchor.MIDDLE, text);
  }

  private void letters(String turn, double x, double y, double size, Anchor anchor, String text) {
    body.append("<text").append(turn);
    attribute("x", number(x));
    attribute("y", number(y));
    attribute("font-size", number(size));
    attribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
    attribute("fill", "currentColor");
    body.append('>').append(Markup.html(text)).append("</text>\n");
  }

  /** A straight line of the text's colour. */
  public void line(double x1, double y1, double x2, double y2, double opacity) {
    body.append("<line");
    attribute("x1", number(x1));
    attribute("y1", number(y1));
    attribute("x2", number(x2));
    attribute("y2", number(y2));
    attribute("stroke", "currentColor");
    attribute("stroke-opacity", number(opacity));
    body.append("/>\n");
  }

  /** A rectangle. */
  public void bar(double x, double y, double width, double height, String colour, double opacity) {
    body.append("<rect");
    attribute("x", number(x));
    attribute("y", number(y));
    attribute("width", number(Math.max(1, width)));
    attribute("height", number(height));
    attribute("fill", colour);
    attribute("fill-opacity", number(opacity));
    body.append("/>\n");
  }

  /** A line through points, x and y in turn; {@code dashes} is empty or as SVG has it. */
  public void polyline(List<Double> points, String colour, String dashes) {
    StringBuilder places = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      places.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(number(points.get(i)));
    }
    body.append("<polyline");
    attribute("points", places.toString());
    attribute("fill", "none");
    attribute("stroke", colour);
    attribute("stroke-width", "2");
    if (!dashes.isEmpty()) {
      attribute("stroke-dasharray", dashes);
    }
    body.append("/>\n");
  }

  private void attribute(String name, String value) {
    body.append(' ').append(name).append("=\"").append(value).append('"');
  }

  /** What the drawing shows in words, read by screen readers. */
  public Svg describe(String words) {
    description = "<desc>" + Markup.html(words) + "</desc>\n";
    return this;
  }

  /** Makes the drawing so high. */
  public void height(double newHeight) {
    height = newHeight;
  }

  /** To be put into a page of HTML: transparent, in the colour of the text around it. */
  public String inline() {
    return wrap("", "");
  }

  /** To stand alone, as a file or an image: on a ground of its own, light or dark. */
  public String page() {
    return wrap(" class=\"genbound-page\"", OWN_GROUND);
  }

  /**
   * To be put into a page as an image with a ground of its own: shown also by pages that trust no
   * drawing.
   */
  public String image() {
    byte[] bytes = page().getBytes(StandardCharsets.UTF_8);
    return "<img alt=\""
        + Markup.html(title)
        + "\" src=\"data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(bytes)
        + "\"/>\n";
  }

  private String wrap(String attributes, String ground) {
    String size = "%s\" height=\"%s".formatted(number(width), number(height));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + size
        + "\" viewBox=\"0 0 %s %s\"".formatted(number(width), number(height))
        + " font-family=\"system-ui, sans-serif\" role=\"img\""
        + attributes
        + ">\n<title>"
        + Markup.html(title)
        + "</title>\n"
        + description
        + ground
        + body
        + "</svg>\n";
  }

  private static String number(double value) {
    return new BigDecimal(value)
        .setScale(1, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  @Override
  public String toString() {
    return "drawing of " + Markup.line(title);
  }

  /** Which end of a text is put on its place. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }
}
