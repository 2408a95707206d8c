package genbound.information;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.bound.ExampleInformation;
import genbound.bound.LossRange;
import genbound.harness.ExpectedContract;
import genbound.harness.ReferenceTable.Row;
import org.junit.jupiter.api.Test;

class InformationEvaluatedCmiTest implements ExpectedContract<InformationEvaluatedCmi> {

  @Override
  public InformationEvaluatedCmi example() {
    return Information.evaluatedCmi(
        ExampleInformation.of(0.02, 0.01, 0.05, 0), new LossRange(-1, 3));
  }

  @Override
  public InformationEvaluatedCmi of(Row row) {
    return Information.evaluatedCmi(ExampleInformation.of(row.numbers("nats")), Rows.range(row));
  }

  @Override
  public double slack() {
    return 8 * ULP;
  }

  @Test
  void aCoinTellsAtMostItsOwnEntropy() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Information.evaluatedCmi(ExampleInformation.of(0.1, 0.694), LossRange.UNIT))
            .getMessage();
    assertTrue(message.startsWith("information must be in [0, ln 2]"), message);
    double most = Math.log(2) * (1 + 9e-13);
    assertTrue(
        Information.evaluatedCmi(ExampleInformation.of(most), LossRange.UNIT)
                .information()
                .nats()
                .get(0)
            <= Math.nextUp(Math.log(2)));
  }

  @Test
  void growsWithEachNumber() {
    assertTrue(
        Information.evaluatedCmi(ExampleInformation.of(0.1, 0.3001), LossRange.UNIT)
                .certify()
                .value()
            > Information.evaluatedCmi(ExampleInformation.of(0.1, 0.3), LossRange.UNIT)
                .certify()
                .value());
  }
}
