package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the example about published certificates says, in the output that {@code ExamplesTest} keeps
 * equal to what it prints.
 */
class PublishedCertificatesTest {

  /** Identifier, printed number, the theorem's own, the smallest here, and the verdict. */
  private static final Pattern ROW = Pattern.compile("  (.{32}) (\\S+) +(\\S+) +(\\S+)  (\\S.*)");

  private static final double INPUTS = 1.2e-5;

  private record Row(String id, String printed, String same, String best, String verdict) {

    boolean isLegal() {
      return !verdict.contains(";");
    }

    boolean isLower() {
      return id.equals("L2") || id.equals("L4") || id.equals("S2");
    }

    double value() {
      return Double.parseDouble(printed);
    }

    /** What the last printed digit and the digits of the inputs leave open. */
    double tolerance() {
      int point = printed.indexOf('.');
      return Math.pow(10, point < 0 ? 0 : point + 1 - printed.length()) + INPUTS;
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("examples/PublishedCertificates.out")).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(m -> new Row(m.group(1).strip(), m.group(2), m.group(3), m.group(4), m.group(5)))
        .toList();
  }

  @Test
  void everyPublishedNumberHasARow() throws IOException {
    long data =
        Files.readAllLines(Path.of("examples/data/published-certificates.csv")).stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith("id,"))
            .count();
    assertEquals(115, data);
    assertEquals(data, rows().size());
  }

  @Test
  void everyLegalNumberIsReproducedByItsOwnTheorem() throws IOException {
    for (Row row : rows()) {
      if (row.isLegal() && !row.verdict.equals("not computed")) {
        assertEquals("its theorem", row.verdict, row.id);
        assertEquals(Double.parseDouble(row.same), row.value(), row.tolerance(), row.id);
      }
    }
  }

  @Test
  void everyNumberBelowItsTheoremIsNamedWithAReason() throws IOException {
    int below = 0;
    for (Row row : rows()) {
      if (row.verdict.contains("below it")) {
        assertTrue(row.verdict.matches("[0-9.]+ % below it; no.*"), row.id);
        below++;
      }
    }
    assertEquals(9, below);
  }

  @Test
  void noLegalNumberIsBelowTheSmallestHere() throws IOException {
    int legal = 0;
    for (Row row : rows()) {
      if (row.isLegal()) {
        double best = Double.parseDouble(row.best);
        double ahead = row.isLower() ? row.value() - best : best - row.value();
        assertTrue(ahead <= row.tolerance(), row.id + ": " + row.printed + " against " + best);
        legal++;
      }
    }
    assertEquals(71, legal);
  }
}
