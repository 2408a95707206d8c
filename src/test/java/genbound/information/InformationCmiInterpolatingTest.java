package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class InformationCmiInterpolatingTest implements ExpectedContract<InformationCmiInterpolating> {

  @Override
  public InformationCmiInterpolating example() {
    return Information.cmiInterpolating(10, 1000);
  }

  @Test
  void coinsTellAtMostTheirOwnEntropy() {
    assertThrows(IllegalArgumentException.class, () -> Information.cmiInterpolating(1e9, 10));
    String message =
        assertThrows(IllegalArgumentException.class, () -> Information.cmiInterpolating(6.94, 10))
            .getMessage();
    assertTrue(message.startsWith("cmi must be in [0, n·ln 2]"), message);
    double most = 10 * Math.log(2);
    assertEquals(
        Information.cmiInterpolating(most * (1 + 5e-13), 10).certify().value(),
        Information.cmiInterpolating(most * (1 + 9e-13), 10).certify().value());
  }
}
