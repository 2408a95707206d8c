package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InformationSibsonKlTest implements HighProbabilityContract<InformationSibsonKl> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);
  private static final double SIBSON = WORLD.sibson(2);

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    Draw draw = Draw.of(WORLD, random);
    double mean = WORLD.empirical(draw.hypothesis(), draw.sample());
    var bound = Information.sibsonKl(Evidence.meanLoss(mean, 4), SIBSON, 2);
    return WORLD.risk(draw.hypothesis()) <= bound.atDelta(delta).value();
  }

  @Test
  void ordersBeginAboveOneAndEndAtTheLeakage() {
    var risk = Evidence.errors(1, 9);
    for (double bad : new double[] {1, 0.5}) {
      assertThrows(IllegalArgumentException.class, () -> Information.sibsonKl(risk, 1, bad));
    }
    assertEquals(
        Information.leakageKl(risk, 1).atDelta(0.05).value(),
        Information.sibsonKl(risk, 1, 1e300).atDelta(0.05).value(),
        1e-15);
  }

  @Test
  void isNeverAboveTheGapForm() {
    for (double r : new double[] {0, 0.01, 0.3, 0.9}) {
      double gap = Information.sibson(5, 3, 1000, LossRange.UNIT).atDelta(0.05).value();
      double here = Information.sibsonKl(Evidence.meanLoss(r, 1000), 5, 3).atDelta(0.05).value();
      assertTrue(here <= r + gap, () -> "r = " + r);
    }
  }
}
