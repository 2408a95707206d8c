package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HoldoutNestedTest implements HighProbabilityContract<HoldoutNested> {

  private static double[] drifting() {
    double[] losses = new double[150];
    Arrays.fill(losses, 100, 150, 1);
    return losses;
  }

  @Test
  void failsForARiskThatDrifts() {
    Coverage.assertBroken(
        DELTA,
        100,
        7,
        random -> {
          double[] losses = drifting();
          losses[random.nextInt(100)] = 1;
          return Holdout.nested(Evidence.sequence(losses), 0.5).atDelta(DELTA).value() >= 1.0 / 3;
        });
  }

  @Test
  void isTheBestOfAllLooks() {
    double[] losses = {0, 0, 0.1, 0, 0.2, 1, 1, 0.5, 1, 0, 1};
    double least = 1e9;
    double greatest = -1e9;
    for (int t = 1; t <= losses.length; t++) {
      var look = Evidence.sequence(Arrays.copyOf(losses, t));
      var bound = Holdout.predictablePlugIn(look, BetTuning.ANY_SIZE, 0.9);
      least = Math.min(least, bound.atDelta(0.3).value());
      greatest = Math.max(greatest, bound.lower().atDelta(0.3).value());
    }
    var nested = Holdout.nested(Evidence.sequence(losses), 0.9);
    assertEquals(least, nested.atDelta(0.3).value());
    assertEquals(greatest, nested.lower().atDelta(0.3).value());
  }

  @Test
  void looksThatContradictEachOtherSaySo() {
    var interval = Holdout.nested(Evidence.sequence(drifting()), 0.5).intervalAt(0.95);
    assertTrue(interval.isContradictory());
    assertTrue(interval.toString().contains("a contradiction: an assumption does not hold"));
    var steady = example().intervalAt(0.95);
    assertFalse(steady.isContradictory());
    assertFalse(steady.toString().contains("contradiction"));
  }
}
