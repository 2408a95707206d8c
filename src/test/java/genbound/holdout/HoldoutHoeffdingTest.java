package genbound.holdout;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import org.junit.jupiter.api.Test;

class HoldoutHoeffdingTest implements HighProbabilityContract<HoldoutHoeffding> {

  @Test
  void failsForExamplesThatRepeat() {
    assertBroken(
        random -> {
          double copied = Coverage.binomial(random, 10, 0.3) / 10.0;
          return Holdout.hoeffding(Evidence.meanLoss(copied, 1000)).atDelta(DELTA).value() >= 0.3;
        });
  }
}
