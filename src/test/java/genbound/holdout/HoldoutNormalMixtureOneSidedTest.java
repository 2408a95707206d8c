package genbound.holdout;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.Slow;
import org.junit.jupiter.api.Test;

class HoldoutNormalMixtureOneSidedTest
    implements HighProbabilityContract<HoldoutNormalMixtureOneSided> {

  @Slow
  @Test
  void holdsAtAllTimes() {
    Coverage.assertHolds(
        DELTA,
        1000,
        3,
        random -> {
          int errors = 0;
          for (int n = 1; n <= 400; n++) {
            errors += random.nextBoolean() ? 1 : 0;
            var bound = Holdout.normalMixtureOneSided(Evidence.errors(errors, n), 20);
            if (bound.atDelta(DELTA).value() < 0.5) {
              return false;
            }
          }
          return true;
        });
  }
}
