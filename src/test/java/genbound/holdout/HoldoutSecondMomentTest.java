package genbound.holdout;

import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutSecondMomentTest implements HighProbabilityContract<HoldoutSecondMoment> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return holds(random, 0.2 * 25, delta);
  }

  /** Whether the bound holds for 20 losses that are 5 with probability 0.2, and else 0. */
  private static boolean holds(RandomGenerator random, double secondMoment, double delta) {
    double mean = 5 * Coverage.binomial(random, 20, 0.2) / 20.0;
    return Holdout.secondMoment(mean, 20, secondMoment).atDelta(delta).value() >= 1;
  }

  @Test
  void failsForASecondMomentThatIsTooSmall() {
    assertBroken(random -> holds(random, 0.5, DELTA));
  }
}
