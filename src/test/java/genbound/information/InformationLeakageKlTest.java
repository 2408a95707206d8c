package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InformationLeakageKlTest implements HighProbabilityContract<InformationLeakageKl> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);
  private static final double LEAKAGE = WORLD.leakage();

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    Draw draw = Draw.of(WORLD, random);
    double mean = WORLD.empirical(draw.hypothesis(), draw.sample());
    var bound = Information.leakageKl(Evidence.meanLoss(mean, 4), LEAKAGE);
    return WORLD.risk(draw.hypothesis()) <= bound.atDelta(delta).value();
  }

  @Test
  void isNeverAboveTheGapForm() {
    for (double r : new double[] {0, 0.01, 0.3, 0.9}) {
      for (double leakage : new double[] {0, 1, 10, 300}) {
        double gap = Information.leakage(leakage, 1000, LossRange.UNIT).atDelta(0.05).value();
        double here =
            Information.leakageKl(Evidence.meanLoss(r, 1000), leakage).atDelta(0.05).value();
        assertTrue(here <= r + gap, () -> "r = " + r + ", L = " + leakage);
      }
    }
    var none = Information.leakageKl(Evidence.errors(0, 1000), 10);
    assertEquals(0.0129, none.atDelta(0.05).value(), 1e-4);
  }
}
