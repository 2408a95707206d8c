package genbound.report;

import genbound.markup.Svg;
import genbound.markup.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A picture being drawn: the frame, the ticks, the curves and the legend. */
final class Plot {

  private static final double WIDTH = 640;
  private static final double PLOT_HEIGHT = 280;
  private static final double SIZE = 12;
  private static final double TOP = 34;
  private static final double RIGHT = 24;
  private static final double SAMPLE = 26;
  private static final List<String> DASHES = List.of("", "7 3", "2 3", "9 3 2 3");

  private final Picture picture;
  private final Svg svg;
  private final List<Double> xTicks;
  private final List<Double> yTicks;
  private final double left;

  private Plot(Picture picture) {
    this.picture = picture;
    svg = new Svg(picture.title(), WIDTH);
    xTicks = ticks(picture.x(), Curve::xs);
    yTicks = ticks(picture.y(), Curve::ys);
    double labels =
        yTicks.stream().mapToDouble(tick -> Svg.widthOf(Axis.shown(tick), SIZE)).max().orElse(0);
    left = 30 + labels;
  }

  static Svg draw(Picture picture) {
    Plot plot = new Plot(picture);
    plot.frame();
    plot.curves();
    plot.legend();
    return plot.svg;
  }

  private List<Double> ticks(Axis axis, Function<Curve, List<Double>> numbers) {
    List<Double> shown =
        picture.curves().stream()
            .flatMap(curve -> numbers.apply(curve).stream())
            .filter(axis::shows)
            .sorted()
            .toList();
    return shown.isEmpty()
        ? axis.ticks(1, 10)
        : axis.ticks(shown.get(0), shown.get(shown.size() - 1));
  }

  private double x(double value) {
    return left + (WIDTH - RIGHT - left) * part(picture.x(), xTicks, value);
  }

  private double y(double value) {
    return TOP + PLOT_HEIGHT * (1 - part(picture.y(), yTicks, value));
  }

  private static double part(Axis axis, List<Double> ticks, double value) {
    double first = axis.place(ticks.get(0));
    double last = axis.place(ticks.get(ticks.size() - 1));
    return (axis.place(value) - first) / (last - first);
  }

  private void frame() {
    double bottom = TOP + PLOT_HEIGHT;
    double middle = (left + WIDTH - RIGHT) / 2;
    svg.text(WIDTH / 2, 20, SIZE + 2, Anchor.MIDDLE, Svg.cut(picture.title(), SIZE + 2, WIDTH));
    for (double tick : yTicks) {
      svg.line(left, y(tick), WIDTH - RIGHT, y(tick), 0.2);
      svg.text(left - 6, y(tick) + 4, SIZE, Anchor.END, Axis.shown(tick));
    }
    double free = 0;
    for (double tick : xTicks) {
      svg.line(x(tick), TOP, x(tick), bottom, 0.2);
      double half = Svg.widthOf(Axis.shown(tick), SIZE) / 2;
      double centre = Math.min(x(tick), WIDTH - half);
      if (centre - half >= free) {
        svg.text(centre, bottom + 16, SIZE, Anchor.MIDDLE, Axis.shown(tick));
        free = centre + half + 4;
      }
    }
    svg.line(left, bottom, WIDTH - RIGHT, bottom, 0.8);
    svg.line(left, TOP, left, bottom, 0.8);
    String across = Svg.cut(picture.x().label(), SIZE, WIDTH - RIGHT - left);
    svg.text(middle, bottom + 36, SIZE, Anchor.MIDDLE, across);
    svg.upwards(14, TOP + PLOT_HEIGHT / 2, SIZE, Svg.cut(picture.y().label(), SIZE, PLOT_HEIGHT));
  }

  private void curves() {
    for (int i = 0; i < picture.curves().size(); i++) {
      Curve curve = picture.curves().get(i);
      List<Double> points = new ArrayList<>();
      for (int j = 0; j < curve.xs().size(); j++) {
        double x = curve.xs().get(j);
        double y = curve.ys().get(j);
        if (picture.x().shows(x) && picture.y().shows(y)) {
          points.add(x(x));
          points.add(y(y));
        } else {
          stroke(points, i);
        }
      }
      stroke(points, i);
    }
  }

  private void stroke(List<Double> points, int place) {
    if (points.size() == 2) {
      svg.bar(points.get(0) - 2, points.get(1) - 2, 4, 4, Svg.colour(place), 1);
    } else if (!points.isEmpty()) {
      svg.polyline(points, Svg.colour(place), DASHES.get(place % DASHES.size()));
    }
    points.clear();
  }

  /** A dash for a line, a dot for what is only dots. */
  private List<Double> sample(Curve curve, double x, double y) {
    boolean before = false;
    for (int j = 0; j < curve.xs().size(); j++) {
      boolean shown = picture.x().shows(curve.xs().get(j)) && picture.y().shows(curve.ys().get(j));
      if (shown && before) {
        return new ArrayList<>(List.of(x, y, x + SAMPLE, y));
      }
      before = shown;
    }
    return new ArrayList<>(List.of(x + SAMPLE / 2, y));
  }

  private void legend() {
    double x = left;
    double y = TOP + PLOT_HEIGHT + 58;
    for (int i = 0; i < picture.curves().size(); i++) {
      double room = WIDTH - left - SAMPLE - 6 - RIGHT;
      String label = Svg.cut(picture.curves().get(i).label(), SIZE, room);
      double width = SAMPLE + 6 + Svg.widthOf(label, SIZE);
      if (x > left && x + width > WIDTH - RIGHT) {
        x = left;
        y += 18;
      }
      stroke(sample(picture.curves().get(i), x, y - 4), i);
      svg.text(x + SAMPLE + 6, y, SIZE, Anchor.START, label);
      x += width + 18;
    }
    svg.height(y + 12);
  }
}
