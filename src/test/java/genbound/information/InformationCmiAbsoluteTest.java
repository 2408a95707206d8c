package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class InformationCmiAbsoluteTest implements ExpectedContract<InformationCmiAbsolute> {

  @Override
  public InformationCmiAbsolute example() {
    return Information.cmiAbsolute(10, 1000, LossRange.UNIT);
  }

  @Test
  void coinsTellAtMostTheirOwnEntropy() {
    assertThrows(
        IllegalArgumentException.class, () -> Information.cmiAbsolute(1e9, 10, LossRange.UNIT));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Information.cmiAbsolute(6.94, 10, LossRange.UNIT))
            .getMessage();
    assertTrue(message.startsWith("cmi must be in [0, n·ln 2]"), message);
    double most = 10 * Math.log(2);
    assertEquals(
        Information.cmiAbsolute(most * (1 + 5e-13), 10, LossRange.UNIT).certify().value(),
        Information.cmiAbsolute(most * (1 + 9e-13), 10, LossRange.UNIT).certify().value());
  }
}
