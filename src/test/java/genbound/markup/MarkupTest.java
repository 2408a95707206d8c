package genbound.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import genbound.harness.Xml;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

class MarkupTest {

  private static final String NASTY = "<script>alert(\"1\") & 'x' | *b* `c`</script>";

  @Test
  void htmlShowsEveryTextAsItIs() {
    assertEquals(
        NASTY,
        Xml.parse("<p>" + Markup.html(NASTY) + "</p>").getDocumentElement().getTextContent());
  }

  @Slow
  @Test
  void escapedTextIsReadBack() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      String text = text(random);
      String line = Markup.line(text);
      assertEquals(1, Math.max(1, line.lines().count()));
      String html = "<p a=\"" + Markup.html(text) + "\">" + Markup.html(text) + "</p>";
      assertEquals(line, Xml.parse(html).getDocumentElement().getTextContent());
      assertEquals(line, Xml.parse(html).getDocumentElement().getAttribute("a"));
      String cell = Markup.csv(text);
      try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader("x," + cell + ",y"))) {
        String read = parser.getRecords().get(0).get(1);
        assertEquals(
            line, read.startsWith("'") && !line.startsWith("'") ? read.substring(1) : read);
      }
    }
  }

  /** A text of letters, of signs that mean something somewhere, and of any sign at all. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    String signs = "<>&\"'|`*_[]\\=+-@,;\n\r\t\u0000\u0007\u202e\u2028{}%$#";
    for (int i = random.nextInt(12); i >= 0; i--) {
      switch (random.nextInt(3)) {
        case 0 -> text.append((char) ('a' + random.nextInt(26)));
        case 1 -> text.append(signs.charAt(random.nextInt(signs.length())));
        default -> text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  @Test
  void noSpreadsheetFindsAFormula() {
    for (String formula :
        List.of(
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", " =1", "\u00a0=1", "\u2003 =1", "＝1")) {
      assertEquals('\'', Markup.csv(formula).charAt(1), formula);
    }
    assertEquals("\"a \"\"b\"\"\"", Markup.csv("a \"b\""));
  }

  @Test
  void markdownShowsEveryTextAsItIs() {
    assertEquals(
        "&lt;script&gt;alert(\"1\") &amp; 'x' \\| \\*b\\* \\`c\\`&lt;/script&gt;",
        Markup.markdown(NASTY));
    assertEquals(
        "http\\://genbound.example www\\.genbound.example",
        Markup.markdown("http://genbound.example www.genbound.example"));
    assertEquals("\\[a\\](b) \\_c\\_ \\\\", Markup.markdown("[a](b) _c_ \\"));
  }

  @Test
  void lettersOfEastAsiaTakeTwoPlaces() {
    assertEquals(2 + 6 + 1, Markup.places("ab日本語r̄"));
    assertEquals(2 + 2 + 2, Markup.places("한（😀"));
    Table table = new Table(List.of("a", "b"), List.of(List.of("日本", "x"), List.of("abcd", "y")));
    assertEquals("  a     b\n  日本  x\n  abcd  y\n", table.text());
    assertEquals("日本…", Svg.cut("日本語で", 10, 6 * 5));
    assertEquals("abcde", Svg.cut("abcde", 10, 6 * 5));
    assertEquals("abcd…", Svg.cut("abcdef", 10, 6 * 5));
  }

  @Test
  void barsOfAnySizeAreDrawn() {
    double most = Double.MAX_VALUE;
    double[] ends = {0, 1, -1, most, -most, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (double from : ends) {
      for (double to : ends) {
        Xml.parse(new Bars("t", List.of(new Bars.Bar("a", from, to, "1", true))).draw().page());
      }
    }
  }

  @Test
  void tablesAlignAndLeaveOutEmptyColumns() {
    Table table =
        new Table(
            List.of("a", "none", "c|d"),
            List.of(List.of("r̄ ≤ 1", "", "x"), List.of("longer text", "", "<y>")));
    assertEquals("  a            c|d\n  r̄ ≤ 1        x\n  longer text  <y>\n", table.text());
    assertEquals(
        "| a | c\\|d |\n| --- | --- |\n| r̄ ≤ 1 | x |\n| longer text | &lt;y&gt; |\n",
        table.markdown());
    assertEquals(4, Xml.elements(Xml.parse(table.html()), "td").size());
    assertFalse(table.html().contains("<y>"));
  }

  @Test
  void aDrawingSaysWhereEachMarkIs() {
    Svg svg = new Svg("a & b", 100);
    svg.text(1, 2.25, 12, Svg.Anchor.START, "x<y");
    svg.upwards(3, 4, 10, "up");
    svg.line(0, 1.04, -2, 3, 0.5);
    svg.bar(1, 2, 0.3, 4, "#123456", 0.9);
    svg.polyline(List.of(1.0, 2.0, 3.0, 4.0), "red", "");
    svg.polyline(List.of(1.0, 2.0), "red", "7 3");
    svg.height(50);
    String head =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\""
            + " viewBox=\"0 0 100 50\" font-family=\"system-ui, sans-serif\" role=\"img\"";
    String words = ">\n<title>a &amp; b</title>\n<desc>c &lt; d</desc>\n";
    String body =
        """
        <text x="1" y="2.2" font-size="12" text-anchor="start" fill="currentColor">x&lt;y</text>
        <text transform="rotate(-90 3 4)" x="3" y="4" font-size="10" text-anchor="middle" fill="currentColor">up</text>
        <line x1="0" y1="1" x2="-2" y2="3" stroke="currentColor" stroke-opacity="0.5"/>
        <rect x="1" y="2" width="1" height="4" fill="#123456" fill-opacity="0.9"/>
        <polyline points="1,2 3,4" fill="none" stroke="red" stroke-width="2"/>
        <polyline points="1,2" fill="none" stroke="red" stroke-width="2" stroke-dasharray="7 3"/>
        </svg>
        """;
    assertEquals(head + words + body, svg.describe("c < d").inline());
    String page = svg.page();
    assertTrue(page.startsWith(head + " class=\"genbound-page\"" + words + "<style>"), page);
    assertTrue(page.endsWith("<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n" + body));
    assertEquals("drawing of a & b", svg.toString());
    assertEquals(7, IntStream.range(0, 14).mapToObj(Svg::colour).distinct().count());
    assertEquals(Svg.colour(2), Svg.colour(9));
  }

  /** 240 pixels for all bars from the least end to the greatest, which here are −1 and 2. */
  @Test
  void barsStartAtZeroAndAreAsLongAsTheirNumbers() {
    Bars.Bar two = new Bars.Bar("a", 0, 2, "two", true);
    Bars bars =
        new Bars("t", List.of(Bars.heading("h"), two, new Bars.Bar("b", 0, -1, "one", false)));
    Svg svg = new Svg("t", 120 + 240 + 130 + 20);
    svg.text(10, 24, 13, Svg.Anchor.START, "h");
    double zero = 120 + 10 + 80;
    svg.text(120, 44, 12, Svg.Anchor.END, "a");
    svg.bar(zero, 33, 160, 14, Svg.colour(1), 0.9);
    svg.text(zero + 160 + 6, 44, 12, Svg.Anchor.START, "two");
    svg.line(zero, 30, zero, 50, 0.5);
    svg.text(120, 64, 12, Svg.Anchor.END, "b");
    svg.bar(zero - 80, 53, 80, 14, Svg.colour(0), 0.9);
    svg.text(zero + 6, 64, 12, Svg.Anchor.START, "one");
    svg.line(zero, 50, zero, 70, 0.5);
    svg.height(80);
    assertEquals(svg.inline(), bars.draw().inline());
    assertEquals("3 bars: t", bars.toString());
    assertEquals("a two", two.toString());
    Bars nothing = new Bars("t", List.of(new Bars.Bar("a", 0, 0, "0", false)));
    assertTrue(nothing.draw().inline().contains("<rect x=\"130\" y=\"13\" width=\"1\""));
    assertTrue(nothing.draw().inline().contains("<text x=\"137\""));
  }

  @Test
  void namesOfBarsGetTheRoomThatTheyNeedUpToALimit() {
    String longest = "x".repeat(40);
    Bars bars = new Bars("t", List.of(new Bars.Bar(longest, 0, 1, "1", false)));
    assertTrue(bars.draw().inline().contains("width=\"688\""), bars.draw().inline());
    assertTrue(bars.draw().inline().contains(">" + longest + "<"));
    Bars wide = new Bars("t", List.of(new Bars.Bar("x".repeat(100), 0, 1, "1", false)));
    assertTrue(wide.draw().inline().contains("width=\"910\""), wide.draw().inline());
    assertTrue(wide.draw().inline().contains(">" + "x".repeat(69) + "…<"));
    Bars heading =
        new Bars("t", List.of(Bars.heading("x".repeat(90)), new Bars.Bar("a", 0, 1, "1", false)));
    assertTrue(heading.draw().inline().contains(">" + "x".repeat(61) + "…<"));
  }

  @Test
  void widthsChangeAtTheEndsOfTheWideBlocks() {
    int[] wide = {0x3000, 0x303E, 0x3041, 0xFF01, 0xFF60, 0x1F300, 0x1FAFF};
    int[] narrow = {'a', 0xE9, 0x303F, 0xFF61, 0x1F2FF, 0x1FB00};
    int[] none = {0x0301, 0x20DD};
    for (int letter : wide) {
      assertEquals(2, Markup.places(Character.toString(letter)), Integer.toHexString(letter));
    }
    for (int letter : narrow) {
      assertEquals(1, Markup.places(Character.toString(letter)), Integer.toHexString(letter));
    }
    for (int letter : none) {
      assertEquals(0, Markup.places(Character.toString(letter)), Integer.toHexString(letter));
    }
  }

  @Test
  void shortCellsStayOnOneLine() {
    String cell = "x".repeat(24);
    Table table = new Table(List.of("a", "b"), List.of(List.of(cell, cell + "y")));
    String start = " style=\"text-align:left;vertical-align:top;padding-right:1em;";
    assertEquals(
        "<table>\n<tr>"
            + ("<th scope=\"col\"" + start + "white-space:nowrap\">a</th>")
            + ("<th scope=\"col\"" + start + "white-space:nowrap\">b</th></tr>\n<tr>")
            + ("<td" + start + "white-space:nowrap\">" + cell + "</td>")
            + ("<td" + start + "min-width:9em\">" + cell + "y</td></tr>\n</table>\n"),
        table.html());
    assertEquals("table of 1 rows: a, b", table.toString());
  }
}
