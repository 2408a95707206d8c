package genbound.information;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.ExpectedBound;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;
import genbound.harness.ExpectedContract;
import genbound.harness.ReferenceTable.Row;
import org.junit.jupiter.api.Test;

/** Of bounds by what is told about one coin for each example. */
interface SelectorContract<B extends ExpectedBound> extends ExpectedContract<B> {

  B of(ExampleInformation information, LossRange range);

  @Override
  default B example() {
    return of(ExampleInformation.of(0.02, 0.01, 0.05, 0), new LossRange(-1, 3));
  }

  @Override
  default B of(Row row) {
    return of(ExampleInformation.of(row.numbers("nats")), Rows.range(row));
  }

  private double value(double... nats) {
    return of(ExampleInformation.of(nats), LossRange.UNIT).certify().value();
  }

  @Test
  default void aCoinTellsAtMostItsOwnEntropy() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> value(0.1, 0.694)).getMessage();
    assertTrue(message.startsWith("information must be in [0, ln 2]"), message);
    assertTrue(value(Math.log(2) * (1 + 9e-13)) <= Math.sqrt(2 * Math.log(2)) * (1 + 4 * ULP));
  }

  @Test
  default void growsWithEachNumber() {
    assertTrue(value(0.1, 0.3001) > value(0.1, 0.3));
    assertTrue(value(0.1001, 0.3) > value(0.1, 0.3));
  }
}
