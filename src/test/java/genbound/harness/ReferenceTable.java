package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.MeanLoss;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables of values that were computed elsewhere, to many digits, by another route. */
public final class ReferenceTable {

  /** One unit in the last place, relative: the slack of a value that is right to the last bit. */
  public static final double ULP = 0x1p-52;

  /** Values closer to 0 than this may be given as 0. */
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-300");

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();

  private ReferenceTable() {}

  /** The rows of {@code /reference/name.csv}. */
  public static List<Row> rows(String name) {
    return in("/reference/" + name + ".csv");
  }

  /** The rows of a table among the resources; lines that begin with # are comments. */
  static List<Row> in(String resource) {
    try (InputStream file = ReferenceTable.class.getResourceAsStream(resource)) {
      assertNotNull(file, "no table " + resource);
      try (CSVParser parser = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        return parser.stream().map(CSVRecord::toMap).map(Row::new).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Never below the exact value, and above it by at most a slack relative to the scale. */
  public static void assertUpper(
      BigDecimal exact, double value, double slack, double scale, Object where) {
    assertClose(exact, value, slack, scale, where);
    assertTrue(
        new BigDecimal(value).compareTo(exact.subtract(halfUnit(exact))) >= 0,
        () -> "UNSAFE: below " + exact + " is " + value + " at " + where);
  }

  /** Never above the exact value, and below it by at most a slack relative to the scale. */
  public static void assertLower(
      BigDecimal exact, double value, double slack, double scale, Object where) {
    assertClose(exact, value, slack, scale, where);
    assertTrue(
        new BigDecimal(value).compareTo(exact.add(halfUnit(exact))) <= 0,
        () -> "UNSAFE: above " + exact + " is " + value + " at " + where);
  }

  /** How far the value meant may be from the value printed. */
  private static BigDecimal halfUnit(BigDecimal printed) {
    return printed.ulp().divide(BigDecimal.valueOf(2));
  }

  /** Within a slack relative to the scale, or to the exact value where that is larger. */
  public static void assertClose(
      BigDecimal exact, double value, double slack, double scale, Object where) {
    assertTrue(Double.isFinite(value), () -> "not finite: " + value + " at " + where);
    BigDecimal allowed =
        exact
            .abs()
            .max(new BigDecimal(Math.abs(scale)))
            .multiply(new BigDecimal(slack))
            .add(NEGLIGIBLE);
    BigDecimal distance = new BigDecimal(value).subtract(exact);
    assertTrue(
        distance.abs().compareTo(allowed) <= 0,
        () -> value + " is off by " + distance.doubleValue() + " from " + exact + " at " + where);
  }

  /** Equal to a printed number to within a unit of its last digit, or 1e-10 relative. */
  public static void assertPrinted(String printed, double value, Object where) {
    BigDecimal number = new BigDecimal(printed);
    double unit = number.ulp().doubleValue() / Math.abs(number.doubleValue());
    assertClose(number, value, Math.max(unit, 1e-10), 0, where);
  }

  /** A row of a table, by column name. */
  public record Row(Map<String, String> cells) {

    public boolean has(String column) {
      return !cells.getOrDefault(column, "").isEmpty();
    }

    public String text(String column) {
      assertTrue(cells.containsKey(column), () -> "no column " + column + " in " + cells.keySet());
      return cells.get(column);
    }

    public double number(String column) {
      return Double.parseDouble(text(column));
    }

    public long whole(String column) {
      return Long.parseLong(text(column));
    }

    /** A cell of numbers with ';' between them. */
    public double[] numbers(String column) {
      return Stream.of(text(column).split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    /** A cell of whole numbers with ';' between them. */
    public long[] wholes(String column) {
      return Arrays.stream(text(column).split(";")).mapToLong(Long::parseLong).toArray();
    }

    public BigDecimal exact(String column) {
      return new BigDecimal(text(column));
    }

    /** The column {@code logInverseDelta}. */
    public Confidence confidence() {
      return Confidence.ofLogInverseDelta(number("logInverseDelta"));
    }

    /** The columns {@code errors, n} or {@code mean, n}, with {@code low, high} if there are. */
    public EmpiricalRisk risk() {
      if (has("errors")) {
        return Evidence.errors(whole("errors"), whole("n"));
      }
      LossRange range = has("low") ? new LossRange(number("low"), number("high")) : LossRange.UNIT;
      return new MeanLoss(number("mean"), whole("n"), range);
    }

    @Override
    public String toString() {
      return cells.toString();
    }
  }
}
