package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class InformationGibbsTest
    implements ExpectedContract<InformationGibbs>, TwoTailContract<InformationGibbs> {

  @Override
  public InformationGibbs bound(LossTail tail) {
    return Information.gibbs(100, 1000, tail);
  }

  @Test
  void inverseTemperatureIsInUnitsOfTheLoss() {
    double unit = Information.gibbs(100, 1000, LossTail.unit()).certify().value();
    LossTail wide = LossTail.bounded(new LossRange(-2, 8));
    assertEquals(0.05, unit, 1e-16);
    assertEquals(10 * unit, Information.gibbs(10, 1000, wide).certify().value(), 1e-14);
    assertEquals(
        Information.gibbs(10, 1000, LossTail.subGaussian(5)).certify().value(),
        Information.gibbs(10, 1000, wide).certify().value(),
        1e-14);
  }
}
