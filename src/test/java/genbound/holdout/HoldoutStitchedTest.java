package genbound.holdout;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.Slow;
import org.junit.jupiter.api.Test;

class HoldoutStitchedTest implements HighProbabilityContract<HoldoutStitched> {

  /** The bound falls from error to error, so that a look just before each one is a look at all. */
  @Slow
  @Test
  void boundHoldsAtAllSampleSizesAtOnce() {
    Coverage.assertHolds(
        DELTA,
        300,
        21,
        random -> {
          long errors = 0;
          for (int n = 0; n < 10_000; n++) {
            boolean error = random.nextDouble() < 0.2;
            if (error && errors < 0.2 * n) {
              if (Holdout.stitched(Evidence.errors(errors, n)).atDelta(DELTA).value() < 0.2) {
                return false;
              }
            }
            errors += error ? 1 : 0;
          }
          return true;
        });
  }
}
