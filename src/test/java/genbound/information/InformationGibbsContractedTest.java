package genbound.information;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class InformationGibbsContractedTest implements ExpectedContract<InformationGibbsContracted> {

  private static final Contraction HALF = new Contraction(0.5);

  private static double value(double label, Contraction contraction) {
    return Information.gibbsContracted(20, label, contraction, 100, LossTail.unit())
        .certify()
        .value();
  }

  @Test
  void withoutLabelInformationTheTemperatureShrinks() {
    double plain = Information.gibbs(20, 100, LossTail.subGaussian(0.5)).certify().value();
    assertEquals(0.1, plain, 16 * ULP);
    assertEquals(plain / 2, value(0, HALF), 16 * ULP);
    assertEquals(0, value(0, new Contraction(0)));
  }

  @Test
  void neverAboveTheAlgorithmWithoutNoise() {
    double plain = Information.gibbs(20, 100, LossTail.subGaussian(0.5)).certify().value();
    assertEquals(plain, value(1e300, HALF));
    assertEquals(plain, value(1, Contraction.none()), 16 * ULP);
  }
}
