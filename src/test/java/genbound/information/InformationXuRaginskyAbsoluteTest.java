package genbound.information;

import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class InformationXuRaginskyAbsoluteTest implements ExpectedContract<InformationXuRaginskyAbsolute> {

  @Override
  public InformationXuRaginskyAbsolute example() {
    return Information.xuRaginskyAbsolute(10, 1000, LossTail.subGaussian(2));
  }

  @Test
  void refusesATailOnOneSide() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.xuRaginskyAbsolute(1, 9, LossTail.subGamma(1, 1)));
  }
}
