package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Holdout;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.Slow;
import org.junit.jupiter.api.Test;

class HoldoutNormalMixtureTest implements HighProbabilityContract<HoldoutNormalMixture> {

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
              var bound = Holdout.normalMixture(Evidence.errors(errors, n), 50);
              if (bound.atDelta(DELTA).value() < 0.2) {
                return false;
              }
            }
            errors += error ? 1 : 0;
          }
          return true;
        });
  }

  @Test
  void bothSidesHoldTogetherAtTheWholeOfDelta() {
    var bound = example();
    assertEquals(bound.atConfidence(0.95).value(), bound.intervalAt(0.95).upper().value());
  }

  @Slow
  @Test
  void holdsTheMeanOfDriftingRisksAtAllTimes() {
    Coverage.assertHolds(
        DELTA,
        300,
        22,
        random -> {
          long errors = 0;
          double risks = 0;
          for (int n = 1; n <= 6000; n++) {
            double risk = n <= 2000 ? 0.06 : Math.min(0.3, 0.06 + (n - 2000) * 0.00008);
            risks += risk;
            errors += random.nextDouble() < risk ? 1 : 0;
            var bound = Holdout.normalMixture(Evidence.errors(errors, n), 300);
            var confidence = Confidence.ofDelta(DELTA);
            double mean = risks / n;
            if (bound.radius(confidence) < Math.abs(mean - bound.risk().mean())) {
              return false;
            }
          }
          return true;
        });
  }
}
