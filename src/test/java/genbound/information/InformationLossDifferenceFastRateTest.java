package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.AverageRisk;
import genbound.evidence.learner.ExampleInformation;
import org.junit.jupiter.api.Test;

class InformationLossDifferenceFastRateTest
    implements SelectorContract<InformationLossDifferenceFastRate> {

  @Test
  void isNeverAboveTheBinaryKl() {
    for (double r : new double[] {0, 1e-9, 0.01, 0.2, 0.5, 0.7, 0.95, 1}) {
      for (double nats : new double[] {0, 1e-12, 1e-4, 0.01, 0.1, 0.3, 0.6, Math.log(2)}) {
        AverageRisk risk = Evidence.averageRisk(r, 100);
        ExampleInformation information = ExampleInformation.of(nats);
        double here = Information.lossDifferenceFastRate(risk, information).certify().value();
        double other = Information.binaryKl(risk, information).certify().value();
        assertTrue(here <= other * (1 + 1e-13), () -> "r = " + r + ", I = " + nats);
      }
    }
  }

  @Test
  void valuesOfTheFormula() {
    assertEquals(0.1443, at(0, 0.1), 1e-4);
    assertEquals(0.112, at(0.01, 0.05), 5e-4);
    assertEquals(1, at(0.9, 0.3), 1e-15);
  }

  private static double at(double r, double nats) {
    return Information.lossDifferenceFastRate(
            Evidence.averageRisk(r, 100), ExampleInformation.of(nats))
        .certify()
        .value();
  }
}
