package genbound.holdout;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.Slow;
import org.junit.jupiter.api.Test;

class HoldoutStitchedTest implements HighProbabilityContract<HoldoutStitched> {

  @Slow
  @Test
  void boundHoldsAtAllSampleSizesAtOnce() {
    Coverage.assertHolds(
        DELTA,
        300,
        21,
        random -> {
          long errors = 0;
          for (int n = 1; n <= 10_000; n++) {
            errors += random.nextDouble() < 0.2 ? 1 : 0;
            if (Holdout.stitched(Evidence.errors(errors, n)).atDelta(DELTA).value() < 0.2) {
              return false;
            }
          }
          return true;
        });
  }
}
