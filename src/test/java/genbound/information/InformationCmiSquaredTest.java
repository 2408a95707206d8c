package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class InformationCmiSquaredTest implements ExpectedContract<InformationCmiSquared> {

  @Override
  public InformationCmiSquared example() {
    return Information.cmiSquared(10, 1000);
  }

  @Test
  void coinsTellAtMostTheirOwnEntropy() {
    assertThrows(IllegalArgumentException.class, () -> Information.cmiSquared(1e9, 10));
    String message =
        assertThrows(IllegalArgumentException.class, () -> Information.cmiSquared(6.94, 10))
            .getMessage();
    assertTrue(message.startsWith("cmi must be in [0, n·ln 2]"), message);
    double most = 10 * Math.log(2);
    assertEquals(
        Information.cmiSquared(most * (1 + 5e-13), 10).certify().value(),
        Information.cmiSquared(most * (1 + 9e-13), 10).certify().value());
  }

  @Test
  void isBelowTheClosedForms() {
    for (double cmi : new double[] {0, 1e-300, 1e-9, 0.1, 1, 10, 500}) {
      double value = Information.cmiSquared(cmi, 1000).certify().value();
      assertTrue(value <= 3 * (cmi + 0.5 * Math.log(3)) / 1000, () -> "at " + cmi);
      assertTrue(value >= 1.0 / 1000, () -> "at " + cmi);
    }
  }
}
