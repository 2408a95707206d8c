package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class InformationCmiLinearTest implements ExpectedContract<InformationCmiLinear> {

  @Override
  public InformationCmiLinear example() {
    return Information.cmiLinear(Evidence.averageRisk(0.05, 1000), 10);
  }

  @Test
  void coinsTellAtMostTheirOwnEntropy() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.cmiLinear(Evidence.averageRisk(0.0, 10), 1e9));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Information.cmiLinear(Evidence.averageRisk(0.0, 10), 6.94))
            .getMessage();
    assertTrue(message.startsWith("cmi must be in [0, n·ln 2]"), message);
    double most = 10 * Math.log(2);
    assertEquals(
        Information.cmiLinear(Evidence.averageRisk(0.0, 10), most * (1 + 5e-13)).certify().value(),
        Information.cmiLinear(Evidence.averageRisk(0.0, 10), most * (1 + 9e-13)).certify().value());
  }
}
