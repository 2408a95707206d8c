package genbound.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Reports;
import genbound.evidence.Confidence;
import genbound.evidence.Grid;
import genbound.harness.Slow;
import genbound.harness.Xml;
import genbound.markup.Svg;
import genbound.markup.Svg.Anchor;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureTest {

  private static Picture boundsOverN() {
    Grid ns = Grid.geometric(10, 1e5, 1.5);
    return Reports.picture(
        "Bounds at an error rate of 0.02",
        Axis.log("examples n"),
        Axis.log("risk"),
        Reports.overExamples(
            "Chernoff-kl",
            ns,
            Confidence.ofDelta(0.05),
            n -> Holdout.kl(Evidence.meanLoss(0.02, n))),
        Reports.curve("error rate", ns, n -> 0.02));
  }

  @Test
  void drawsEveryCurveInsideTheFrame() {
    Document svg = Xml.parse(boundsOverN().toSvg());
    List<Element> lines = Xml.elements(svg, "polyline");
    assertEquals(2 + 2, lines.size(), "two curves and two samples of them");
    double[] kl = points(lines.get(0));
    double[] rate = points(lines.get(1));
    assertEquals(46, kl.length);
    for (int i = 3; i < kl.length; i += 2) {
      assertTrue(kl[i] > kl[i - 2] && kl[i - 1] > kl[i - 3], "falls to the right");
      assertEquals(rate[1], rate[i], 1e-9);
      assertTrue(kl[i] < rate[i], "the bound lies above the rate");
    }
    assertTrue(kl[0] >= 30 && kl[kl.length - 2] <= 640 && kl[1] >= 34 && rate[1] <= 34 + 280);
  }

  @Test
  void curveAtALevelIsThatAtItsDelta() {
    Grid ns = Grid.of(10, 100);
    Curve at =
        Curve.overExamples(
            "kl", ns, Confidence.ofDelta(0.05), n -> Holdout.kl(Evidence.meanLoss(0.02, n)));
    assertEquals(
        at, Curve.overExamples("kl", ns, 0.95, n -> Holdout.kl(Evidence.meanLoss(0.02, n))));
    assertEquals("kl, 2 points", at.toString());
  }

  private static double[] points(Element line) {
    return Arrays.stream(line.getAttribute("points").split("[ ,]"))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  @Test
  void curvesAreBrokenAtNonFiniteValues() {
    double[] xs = {1, 2, 3, 4, 5, 6, 7};
    double[] ys = {1, 2, Double.NaN, 3, Double.POSITIVE_INFINITY, 4, 5};
    Picture picture = Picture.of("t", Axis.linear("x"), Axis.linear("y"), Curve.of("c", xs, ys));
    assertEquals(2 + 1, Xml.elements(Xml.parse(picture.toSvg()), "polyline").size());
    double[] zero = {0, -1, 1, 10, 100, 1, 1};
    Picture log = Picture.of("t", Axis.linear("x"), Axis.log("y"), Curve.of("c", xs, zero));
    Element line = Xml.elements(Xml.parse(log.toSvg()), "polyline").get(0);
    assertEquals(10, points(line).length, "nothing is drawn at and below 0");
    double[] none = {0, 0, 0, 0, 0, 0, 0};
    Xml.parse(Picture.of("t", Axis.log("x"), Axis.log("y"), Curve.of("c", xs, none)).toSvg());
  }

  /**
   * Two curves whose places are found by hand: x in [0, 10], y in [0, 100], labels of 3 letters.
   */
  @Test
  void everyMarkOfAPictureIsWhereItsNumbersSay() {
    double[] xs = {0, 5, 10, 4};
    double[] ys = {0, 50, 100, Double.NaN};
    String wide = "b".repeat(60);
    Curve dot = Curve.of(wide, new double[] {2.5}, new double[] {25});
    Picture picture =
        Picture.of("t", Axis.linear("x"), Axis.linear("y"), Curve.of("a", xs, ys), dot);
    double left = 30 + 3 * 7.2;
    double across = 640 - 24 - left;
    Svg svg = new Svg("t", 640);
    svg.text(320, 20, 14, Anchor.MIDDLE, "t");
    for (int y = 0; y <= 100; y += 20) {
      double place = 314 - 2.8 * y;
      svg.line(left, place, 616, place, 0.2);
      svg.text(left - 6, place + 4, 12, Anchor.END, "" + y);
    }
    for (int x = 0; x <= 10; x += 2) {
      double place = left + across * x / 10;
      svg.line(place, 34, place, 314, 0.2);
      svg.text(place, 330, 12, Anchor.MIDDLE, "" + x);
    }
    svg.line(left, 314, 616, 314, 0.8);
    svg.line(left, 34, left, 314, 0.8);
    svg.text((left + 616) / 2, 350, 12, Anchor.MIDDLE, "x");
    svg.upwards(14, 174, 12, "y");
    List<Double> line = List.of(left, 314.0, left + across / 2, 174.0, 616.0, 34.0);
    svg.polyline(line, Svg.colour(0), "");
    svg.bar(left + across / 4 - 2, 314 - 70 - 2, 4, 4, Svg.colour(1), 1);
    svg.polyline(List.of(left, 368.0, left + 26, 368.0), Svg.colour(0), "");
    svg.text(left + 32, 372, 12, Anchor.START, "a");
    double next = left + 32 + 7.2 + 18;
    svg.bar(next + 13 - 2, 368 - 2, 4, 4, Svg.colour(1), 1);
    svg.text(next + 32, 372, 12, Anchor.START, wide);
    svg.height(384);
    assertEquals(svg.page(), picture.toSvg());
    assertEquals("picture of 2 curves: t", picture.toString());
    Curve third = Curve.of("c", xs, xs);
    String more = Picture.of("t", picture.x(), picture.y(), third, dot, third).toSvg();
    assertTrue(more.contains("height=\"402\""), "a second line of the legend");
    assertTrue(more.contains("stroke-dasharray=\"2 3\""), "the third curve");
  }

  @Test
  void theLegendShowsDotsAsADot() {
    double[] xs = {1, 2, 5};
    Axis axis = Axis.linear("");
    Document svg =
        Xml.parse(
            Picture.of("t", axis, axis, Curve.dots("d", xs, xs), Curve.of("c", xs, xs)).toSvg());
    assertEquals(2, Xml.elements(svg, "polyline").size(), "the line and its sample");
    assertEquals(1 + 3 + 1, Xml.elements(svg, "rect").size(), "the ground, the dots, a sample");
  }

  @Test
  void numbersOfAnySizeAreDrawnOrLeftOut() {
    double most = Double.MAX_VALUE;
    double least = Double.MIN_VALUE;
    double[] one = {1, 2};
    double[][] pairs = {
      {0, least},
      {least, 2 * least},
      {least, most},
      {-most, most},
      {most, most},
      {-most, -most},
      {1e300, Math.nextUp(1e300)},
      {-1e300, 1e300},
      {1e-300, 1e300},
      {1e-320, 1e-300},
      {1, Math.nextUp(1)},
      {0, 0},
      {-0.0, 0},
      {-1, -1},
      {Double.NaN, 1},
      {1, Double.NEGATIVE_INFINITY}
    };
    for (double[] pair : pairs) {
      for (Axis axis : List.of(Axis.linear("a"), Axis.log("a"))) {
        checkLabels(Picture.of("t", axis, Axis.log("y"), Curve.of("c", pair, one)).toSvg());
        checkLabels(Picture.of("t", Axis.log("x"), axis, Curve.of("c", one, pair)).toSvg());
      }
    }
  }

  @Test
  void pointsOfADottedCurveAreNotJoined() {
    Curve dots = Curve.dots("dots", new double[] {1, 2, 5}, new double[] {3, 4, 1});
    assertEquals(List.of(1.0, 1.0, 2.0, 2.0, 5.0, 5.0), dots.xs());
    assertEquals(List.of(3.0, Double.NaN, 4.0, Double.NaN, 1.0, Double.NaN), dots.ys());
  }

  @Test
  void ticksAreRoundAndCoverWhatIsShown() {
    assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0), Axis.linear("").ticks(2, 80));
    assertEquals(List.of(10.0, 100.0, 1000.0, 10000.0), Axis.log("").ticks(11, 9999));
    assertEquals(List.of(0.1, 0.2, 0.5, 1.0), Axis.log("").ticks(0.15, 0.9));
    assertEquals(List.of(50.0, 100.0, 1000.0, 1e4, 1e5), Axis.log("").ticks(50, 95_000));
    assertEquals(
        List.of(1e-12, 1e-10, 1e-8, 1e-6, 1e-4, 0.01, 1.0), Axis.log("").ticks(1e-12, 0.5));
    Random random = new Random(4);
    for (int i = 0; i < 5000; i++) {
      double least = Math.exp(20 * random.nextGaussian());
      double greatest = least * (1 + Math.exp(10 * random.nextGaussian()));
      for (Axis axis : List.of(Axis.linear(""), Axis.log(""))) {
        List<Double> ticks = axis.ticks(least, greatest);
        assertTrue(ticks.get(0) <= least * (1 + 1e-8), axis + " " + least + ticks);
        assertTrue(ticks.get(ticks.size() - 1) >= greatest * (1 - 1e-8), greatest + " " + ticks);
        assertTrue(ticks.size() >= 2 && ticks.size() <= 9, ticks.toString());
      }
    }
    List<Double> near = Axis.linear("").ticks(123456.1, 123456.2);
    assertEquals(near.size(), near.stream().map(Axis::shown).distinct().count(), near.toString());
    assertEquals("0.01", Axis.shown(0.01));
    assertEquals("1e-6", Axis.shown(1e-6));
    assertEquals("-2.5e9", Axis.shown(-2.5e9));
    assertEquals("0.3", Axis.shown(3 * 0.1));
  }

  /** Steps that are just 1, 2 or 5 times a power of ten, and ends that are ticks. */
  @ParameterizedTest
  @CsvSource({
    "-3, 3, -3 -2 -1 0 1 2 3",
    "-6, 6, -6 -4 -2 0 2 4 6",
    "-15, 15, -15 -10 -5 0 5 10 15",
    "0, 10, 0 2 4 6 8 10",
    "3, 10, 0 2 4 6 8 10",
    "5, 10, 5 6 7 8 9 10",
    "7, 10, 7 7.5 8 8.5 9 9.5 10",
    "5, 5, 5 6",
    "0, 0, 0 0.2"
  })
  void stepsAreRound(double least, double greatest, String ticks) {
    assertEquals(ticks, shown(Axis.linear("").ticks(least, greatest)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 200, 1 2 5 10 20 50 100 200",
    "1, 500, 1 10 100 500",
    "0.001, 0.9, 0.001 0.01 0.1 1",
    "1, 1000000, 1 10 100 1000 10000 100000 1e6",
    "1, 10000001, 1 100 10000 1e6 1e8",
    "10, 10, 10 20"
  })
  void factorsAreRound(double least, double greatest, String ticks) {
    assertEquals(ticks, shown(Axis.log("").ticks(least, greatest)));
  }

  private static String shown(List<Double> ticks) {
    return ticks.stream().map(Axis::shown).collect(Collectors.joining(" "));
  }

  @Test
  void tickIsShownWithAPowerWhereItIsSmallOrLarge() {
    assertEquals("0.0001", Axis.shown(1e-4));
    assertEquals("9e-5", Axis.shown(9e-5));
    assertEquals("999999", Axis.shown(999_999));
    assertEquals("1e6", Axis.shown(1e6));
    assertEquals("0", Axis.shown(0));
  }

  @Test
  void axisHasAPlaceForNumbersUpToItsEnds() {
    Axis linear = Axis.linear("a");
    Axis log = Axis.log("a");
    for (double end : new double[] {1e300, -1e300}) {
      assertTrue(linear.shows(end) && !linear.shows(end * 1.01), linear::toString);
    }
    assertTrue(log.shows(1e-300) && !log.shows(0.99e-300) && linear.shows(0.99e-300));
    assertEquals("a", linear.toString());
    assertEquals("a, logarithmic", log.toString());
  }

  /** The last label, moved left to stay on the page, would be 1.7 pixels from the one before. */
  @Test
  void labelThatHasNoRoomIsLeftOut() {
    double[] xs = {1_234_561, 1_234_567};
    Axis y = Axis.linear("y");
    String svg = Picture.of("t", Axis.linear("x"), y, Curve.of("c", xs, xs)).toSvg();
    List<String> labels =
        Xml.elements(Xml.parse(svg), "text").stream()
            .filter(text -> text.getAttribute("y").equals("330"))
            .map(Element::getTextContent)
            .toList();
    assertEquals(
        List.of("1.234561e6", "1.234562e6", "1.234563e6", "1.234564e6", "1.234565e6", "1.234566e6"),
        labels);
  }

  /** The ticks of 0 to 10 take 2 letters, so that the frame is 566 wide and a label 500. */
  @Test
  void longLabelsAreCutToTheirRoom() {
    String endless = "b".repeat(200);
    double[] xs = {0, 10};
    Axis axis = Axis.linear(endless);
    String svg = Picture.of("t", axis, axis, Curve.of(endless, xs, xs)).toSvg();
    double left = 30 + 2 * 7.2;
    List<String> texts =
        Xml.elements(Xml.parse(svg), "text").stream().map(Element::getTextContent).toList();
    assertTrue(texts.contains(Svg.cut(endless, 12, 616 - left)), svg);
    assertTrue(texts.contains(Svg.cut(endless, 12, 280)), svg);
    assertTrue(texts.contains(Svg.cut(endless, 12, 616 - left - 32)), svg);
  }

  @Slow
  @Test
  void axisLabelsDoNotOverlap() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      double size = Math.exp(8 * random.nextGaussian());
      double start = random.nextInt(3) == 0 ? size * 123456789.1 : 0;
      int curves = 1 + random.nextInt(12);
      Curve[] all = new Curve[curves];
      for (int j = 0; j < curves; j++) {
        double[] xs = random.doubles(8, start + size * 0.3, start + size).sorted().toArray();
        double[] ys = random.doubles(8, 0, Math.exp(6 * random.nextGaussian())).toArray();
        all[j] = Curve.of("a curve ".repeat(1 + random.nextInt(12)) + j, xs, ys);
      }
      Axis x = random.nextBoolean() ? Axis.log("x, ".repeat(60)) : Axis.linear("x");
      Axis y = random.nextBoolean() ? Axis.log("y") : Axis.linear("y, ".repeat(60));
      checkLabels(Picture.of("title ".repeat(1 + random.nextInt(30)), x, y, all).toSvg());
    }
    checkLabels(
        Reports.of(Holdout.kl(Evidence.errors(1, 9)), Holdout.binomial(Evidence.errors(1, 9)))
            .with("a long name ".repeat(20), Holdout.hoeffding(Evidence.errors(9, 9)))
            .atDelta(0.05)
            .toSvg());
  }

  private static void checkLabels(String svg) {
    List<Rectangle2D> boxes = new ArrayList<>();
    Element root = Xml.parse(svg).getDocumentElement();
    Rectangle2D page =
        new Rectangle2D.Double(-1, 0, number(root, "width") + 2, number(root, "height"));
    for (Element text : Xml.elements(root.getOwnerDocument(), "text")) {
      double size = number(text, "font-size");
      double width = Svg.widthOf(text.getTextContent(), size);
      double part =
          switch (text.getAttribute("text-anchor")) {
            case "start" -> 0;
            case "middle" -> 0.5;
            default -> 1;
          };
      double left = number(text, "x") - part * width;
      double top = number(text, "y") - 0.8 * size;
      Rectangle2D box =
          text.getAttribute("transform").isEmpty()
              ? new Rectangle2D.Double(left, top, width, size)
              : new Rectangle2D.Double(
                  number(text, "x") - 0.8 * size, number(text, "y") - width / 2, size, width);
      assertTrue(page.contains(box), () -> text.getTextContent() + " leaves " + svg);
      for (Rectangle2D other : boxes) {
        assertFalse(other.intersects(box), () -> text.getTextContent() + " overlaps in " + svg);
      }
      boxes.add(box);
    }
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void takesTheColourOfThePageOrBringsItsOwnGround() {
    Picture picture = boundsOverN();
    String inline = Reports.of(Holdout.kl(Evidence.errors(1, 9))).atDelta(0.05).toHtml();
    assertFalse(inline.contains("<style"), "a page's style is not touched");
    assertTrue(inline.contains("currentColor"));
    Element image = Xml.parse(picture.toHtml()).getDocumentElement();
    String source = image.getAttribute("src").replace("data:image/svg+xml;base64,", "");
    byte[] svg = Base64.getDecoder().decode(source);
    assertEquals(picture.toSvg(), new String(svg, StandardCharsets.UTF_8));
    assertEquals(picture.title(), image.getAttribute("alt"));
    assertTrue(picture.toSvg().contains("prefers-color-scheme:dark"));
    for (int i = 0; i < 7; i++) {
      double mark = luminance(Svg.colour(i));
      assertTrue(contrast(mark, luminance("#ffffff")) >= 3, Svg.colour(i));
      assertTrue(contrast(mark, luminance("#181818")) >= 3, Svg.colour(i));
    }
  }

  private static double contrast(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** The relative luminance of a colour, as the guidelines for web content define it. */
  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    Axis axis = Axis.linear("x");
    assertThrows(IllegalArgumentException.class, () -> Picture.of("t", axis, axis));
    assertThrows(IllegalArgumentException.class, () -> Picture.of("t", null, axis));
    double[] one = {1};
    double[] two = {1, 2};
    assertThrows(IllegalArgumentException.class, () -> Curve.of("c", one, two));
    assertThrows(IllegalArgumentException.class, () -> Curve.of("c", new double[0], new double[0]));
  }
}
