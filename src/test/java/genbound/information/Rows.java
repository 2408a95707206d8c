package genbound.information;

import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.harness.ReferenceTable.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the reference tables of this family have in common. */
final class Rows {

  private Rows() {}

  /** The columns {@code low, high}, or [0, 1]. */
  static LossRange range(Row row) {
    return row.has("low") ? new LossRange(row.number("low"), row.number("high")) : LossRange.UNIT;
  }

  /** The columns {@code sigma}, or {@code variance, scale}, or {@code low, high}. */
  static LossTail tail(Row row) {
    if (row.has("sigma")) {
      return LossTail.subGaussian(row.number("sigma"));
    }
    return row.has("variance")
        ? LossTail.subGamma(row.number("variance"), row.number("scale"))
        : LossTail.bounded(range(row));
  }

  /** A cell of rows of numbers, with '|' between the rows. */
  static Stream<double[]> layers(Row row, String column) {
    return Arrays.stream(row.text(column).split("\\|"))
        .map(cell -> Arrays.stream(cell.split(";")).mapToDouble(Double::parseDouble).toArray());
  }

  /** A cell of numbers. */
  static List<Double> list(Row row, String column) {
    return Arrays.stream(row.numbers(column)).boxed().toList();
  }
}
