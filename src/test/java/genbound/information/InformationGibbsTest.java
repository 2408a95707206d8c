package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import genbound.harness.world.Expectation;
import java.util.List;
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
    assertEquals(Math.tanh(0.05), unit, 1e-15);
    assertEquals(10 * unit, Information.gibbs(10, 1000, wide).certify().value(), 1e-14);
    assertEquals(
        10 * 0.05, Information.gibbs(10, 1000, LossTail.subGaussian(5)).certify().value(), 1e-14);
  }

  @Override
  public List<Expectation> expectations() {
    return ExpectedWorlds.one(ExpectedWorlds.GAP, Information.gibbs(6, 2, LossTail.unit()));
  }

  @Test
  void isNeverVacuousForLossesInARange() {
    for (double beta : new double[] {1, 1000, 5000, 20_000}) {
      double value = Information.gibbs(beta, 1000, LossTail.unit()).certify().value();
      assertTrue(value < 1 && value <= beta / 2000, () -> "β = " + beta);
    }
  }
}
