package genbound.holdout;

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.HighProbabilityBound;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HoldoutBinomialTest implements HighProbabilityContract<HoldoutBinomial> {

  @Test
  void failsForAPredictorChosenOnTheTestSet() {
    assertBroken(
        random -> {
          int fewest = 60;
          for (int predictor = 0; predictor < 20; predictor++) {
            fewest = Math.min(fewest, Coverage.binomial(random, 60, 0.2));
          }
          return Holdout.binomial(Evidence.errors(fewest, 60)).atDelta(DELTA).value() >= 0.2;
        });
  }

  @Test
  void matchesPublishedIntervals() {
    for (Row row : ReferenceTable.rows("Published")) {
      Map<String, String> inputs =
          Stream.of(row.text("inputs").split(";"))
              .map(input -> input.split("="))
              .collect(Collectors.toMap(input -> input[0], input -> input[1]));
      HoldoutBinomial bound =
          Holdout.binomial(
              Evidence.errors(
                  Long.parseLong(inputs.get("errors")), Long.parseLong(inputs.get("n"))));
      HighProbabilityBound side = inputs.get("side").equals("upper") ? bound : bound.lower();
      double value = side.atDelta(Double.parseDouble(inputs.get("delta"))).value();
      ReferenceTable.assertPrinted(row.text("printed"), value, row);
    }
  }
}
