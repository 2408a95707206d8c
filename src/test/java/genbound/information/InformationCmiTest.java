package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class InformationCmiTest implements ExpectedContract<InformationCmi> {

  @Override
  public InformationCmi example() {
    return Information.cmi(10, 1000, LossRange.UNIT);
  }

  @Test
  void coinsTellAtMostTheirOwnEntropy() {
    assertThrows(IllegalArgumentException.class, () -> Information.cmi(1e9, 10, LossRange.UNIT));
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> Information.cmi(6.94, 10, LossRange.UNIT))
            .getMessage();
    assertTrue(message.startsWith("cmi must be in [0, n·ln 2]"), message);
    double most = 10 * Math.log(2);
    assertEquals(
        Information.cmi(most * (1 + 5e-13), 10, LossRange.UNIT).certify().value(),
        Information.cmi(most * (1 + 9e-13), 10, LossRange.UNIT).certify().value());
  }
}
