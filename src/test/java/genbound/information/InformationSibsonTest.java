package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Information;
import genbound.evidence.LossRange;
import org.junit.jupiter.api.Test;

class InformationSibsonTest implements GapTailContract<InformationSibson> {

  private static final double SIBSON = WORLD.sibson(2);

  @Override
  public InformationSibson bound(EnumeratedLearner world, Draw draw) {
    return Information.sibson(SIBSON, 2, world.n(), LossRange.UNIT);
  }

  @Test
  void ordersBeginAboveOneAndEndAtTheLeakage() {
    for (double bad : new double[] {1, 0.5}) {
      assertThrows(
          IllegalArgumentException.class, () -> Information.sibson(1, bad, 9, LossRange.UNIT));
    }
    double near = Information.sibson(1, Math.nextUp(1.0), 9, LossRange.UNIT).atDelta(0.05).value();
    assertEquals(Math.sqrt(0x1p52 * Math.log(20) / 18), near, 1e-6);
    assertEquals(
        Information.leakage(1, 9, LossRange.UNIT).atDelta(0.05).value(),
        Information.sibson(1, 1e300, 9, LossRange.UNIT).atDelta(0.05).value(),
        1e-15);
  }

  @Override
  public InformationSibson told(double nats, int n) {
    return Information.sibson(nats, 2, n, LossRange.UNIT);
  }
}
