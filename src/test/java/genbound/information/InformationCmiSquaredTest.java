package genbound.information;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import org.junit.jupiter.api.Test;

class InformationCmiSquaredTest implements CmiContract<InformationCmiSquared> {

  @Test
  void isBelowTheClosedForms() {
    for (double cmi : new double[] {0, 1e-300, 1e-9, 0.1, 1, 10, 500}) {
      double value = Information.cmiSquared(cmi, 1000).certify().value();
      assertTrue(value <= 3 * (cmi + 0.5 * Math.log(3)) / 1000, () -> "at " + cmi);
      assertTrue(value >= 1.0 / 1000, () -> "at " + cmi);
    }
  }
}
