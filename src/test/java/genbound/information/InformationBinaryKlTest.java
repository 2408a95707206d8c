package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.learner.ExampleInformation;
import genbound.numeric.BinaryKl;
import org.junit.jupiter.api.Test;

class InformationBinaryKlTest implements SelectorContract<InformationBinaryKl> {

  @Override
  public InformationBinaryKl bound(ExampleInformation information) {
    return Information.binaryKl(Evidence.averageRisk(0.05, 1000), information);
  }

  @Test
  void theMeanOfTheRisksIsAtTheDivergence() {
    double value = example().certify().value();
    assertEquals(0.02, BinaryKl.divergence(0.05, (0.05 + value) / 2), 1e-15);
  }
}
