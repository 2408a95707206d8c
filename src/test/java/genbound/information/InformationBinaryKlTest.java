package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.numeric.BinaryKl;
import org.junit.jupiter.api.Test;

class InformationBinaryKlTest implements SelectorContract<InformationBinaryKl> {

  @Test
  void theMeanOfTheRisksIsAtTheDivergence() {
    double value = example().certify().value();
    assertEquals(0.02, BinaryKl.divergence(0.05, (0.05 + value) / 2), 1e-15);
  }
}
