package genbound.markup;

import genbound.markup.Svg.Anchor;
import java.util.List;

/**
 * Lying bars, one below the other, each with its name on the left and its number on the right.
 *
 * @param title what they show
 * @param bars from top to bottom, at least one
 */
public record Bars(String title, List<Bar> bars) {

  private static final double PLOT = 240;
  private static final double SIZE = 12;
  private static final double ROW = 20;
  private static final double NARROWEST = 120;
  private static final double WIDEST = 520;
  private static final double NUMBERS = 130;
  private static final double GAP = 10;
  private static final double LARGEST = 1e300;

  /**
   * One bar, or a heading where the number is empty.
   *
   * @param name at its left
   * @param from where it starts
   * @param to where it ends; either may be the larger; beyond 1e300 counts as 1e300
   * @param number at its right
   * @param strong whether it stands out
   */
  public record Bar(String name, double from, double to, String number, boolean strong) {

    public Bar {
      from = Math.max(-LARGEST, Math.min(LARGEST, from));
      to = Math.max(-LARGEST, Math.min(LARGEST, to));
    }

    @Override
    public String toString() {
      return Markup.line(name) + " " + number;
    }
  }

  public Bars {
    bars = List.copyOf(bars);
  }

  /** A heading among bars. */
  public static Bar heading(String text) {
    return new Bar(text, 0, 0, "", false);
  }

  /** The drawing. */
  public Svg draw() {
    double unit = unit();
    double least = 0;
    double greatest = 0;
    for (Bar bar : bars) {
      least = Math.min(least, Math.min(bar.from, bar.to) / unit);
      greatest = Math.max(greatest, Math.max(bar.from, bar.to) / unit);
    }
    double scale = greatest > least ? PLOT / (greatest - least) : 0;
    double names = names();
    double width = names + PLOT + NUMBERS + 2 * GAP;
    double zero = names + GAP - scale * least;
    Svg svg = new Svg(title, width);
    double y = GAP;
    for (Bar bar : bars) {
      double base = y + 0.7 * ROW;
      if (bar.number.isEmpty()) {
        svg.text(GAP, base, SIZE + 1, Anchor.START, Svg.cut(bar.name, SIZE + 1, width - 2 * GAP));
      } else {
        svg.text(names, base, SIZE, Anchor.END, Svg.cut(bar.name, SIZE, names - GAP));
        double start = zero + scale * (Math.min(bar.from, bar.to) / unit);
        double length = scale * Math.abs(bar.to / unit - bar.from / unit);
        String colour = Svg.colour(bar.strong ? 1 : 0);
        svg.bar(start, y + 0.15 * ROW, length, 0.7 * ROW, colour, 0.9);
        double end = Math.max(zero, start + Math.max(1, length));
        svg.text(end + 6, base, SIZE, Anchor.START, Svg.cut(bar.number, SIZE, NUMBERS));
        svg.line(zero, y, zero, y + ROW, 0.5);
      }
      y += ROW;
    }
    svg.height(y + GAP);
    return svg;
  }

  /** As wide as the longest name is, within limits. */
  private double names() {
    return bars.stream()
        .filter(bar -> !bar.number.isEmpty())
        .mapToDouble(bar -> Svg.widthOf(bar.name, SIZE) + GAP)
        .reduce(NARROWEST, (widest, own) -> Math.min(WIDEST, Math.max(widest, own)));
  }

  /** The largest magnitude, in units of which nothing overflows. */
  private double unit() {
    return bars.stream()
        .mapToDouble(bar -> Math.max(Math.abs(bar.from), Math.abs(bar.to)))
        .filter(largest -> largest > 0)
        .max()
        .orElse(1);
  }

  @Override
  public String toString() {
    return bars.size() + " bars: " + Markup.line(title);
  }
}
