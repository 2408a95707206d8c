package genbound.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import genbound.harness.Slow;
import genbound.harness.Xml;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
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
}
