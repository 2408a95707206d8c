package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import org.junit.jupiter.api.Test;

class HoldoutHoeffdingTest implements HighProbabilityContract<HoldoutHoeffding> {

  @Test
  void scalesWithTheRangeOfTheLoss() {
    double unit = Holdout.hoeffding(Evidence.meanLoss(0.25, 400)).atDelta(0.05).value();
    double wide = Holdout.hoeffding(Evidence.meanLoss(-1, 400, -3, 5)).atDelta(0.05).value();
    assertEquals(-3 + 8 * unit, wide, 1e-14);
  }

  @Test
  void failsForExamplesThatRepeat() {
    assertBroken(
        random -> {
          double copied = Coverage.binomial(random, 10, 0.3) / 10.0;
          return Holdout.hoeffding(Evidence.meanLoss(copied, 1000)).atDelta(DELTA).value() >= 0.3;
        });
  }
}
