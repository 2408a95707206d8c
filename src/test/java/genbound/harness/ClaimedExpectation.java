package genbound.harness;

import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.Expectation;
import genbound.harness.world.KnownLearner;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An average over samples that a row of claims describes. The claim is the description of a {@link
 * KnownLearner} of the family; {@code cmi~cmi} is what the learner tells under that name, and
 * {@code cmi~cmi/100} a hundredth of it. The row expects the assumption that is broken, or nothing.
 */
final class ClaimedExpectation {

  private ClaimedExpectation() {}

  static Expectation of(ExpectedContract<?> contract, Row row) {
    String description = row.text("claim");
    KnownLearner learner = contract.learner(description);
    Map<String, String> cells = new LinkedHashMap<>();
    ClaimedWorld.given(row).forEach((name, cell) -> cells.put(name, value(learner, cell)));
    ExpectedBound bound = contract.of(new Row(cells));
    double truth = truth(learner, bound.theorem().quantity());
    Expectation known = new Expectation(description, truth, bound);
    return row.has("expected") ? known.breaking(row.text("expected")) : known;
  }

  private static String value(KnownLearner learner, String cell) {
    if (cell.startsWith("=")) {
      return cell.substring(1);
    }
    String[] parts = cell.substring(1).split("/");
    double part = parts.length == 1 ? 1 : Double.parseDouble(parts[1]);
    return Arrays.stream(learner.tells(parts[0]))
        .mapToObj(number -> Double.toString(number / part))
        .collect(Collectors.joining(";"));
  }

  private static double truth(KnownLearner learner, Quantity quantity) {
    return switch (quantity) {
      case EXPECTED_RISK -> learner.average((risk, mean) -> risk);
      case EXPECTED_GAP -> learner.average((risk, mean) -> risk - mean);
      case EXPECTED_ABSOLUTE_GAP -> learner.average((risk, mean) -> Math.abs(risk - mean));
      case EXPECTED_SQUARED_GAP -> learner.average((risk, mean) -> (risk - mean) * (risk - mean));
      default -> throw new AssertionError("no average is known for " + quantity);
    };
  }
}
