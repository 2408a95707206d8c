package genbound.stability;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.learner.RemovalStability;
import genbound.harness.Coverage;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StabilityRemovalTest implements UniformContract<StabilityRemoval> {

  @Test
  void aStabilityStatedTooSmallIsSeenToFail() {
    Coverage.assertHolds(0.1, 500, 3, random -> memoriser(random, 1));
    Coverage.assertBroken(0.1, 500, 3, random -> memoriser(random, 1e-4));
  }

  /**
   * Remembers every label, and tosses a coin elsewhere: no error on the sample, a half at large.
   */
  private static boolean memoriser(RandomGenerator random, double beta) {
    var bound = Stability.removal(Evidence.meanLoss(0, 200), new RemovalStability(beta));
    double risk = 0.5 + 0.01 * (random.nextDouble() - 0.5);
    return bound.atDelta(0.1).value() >= risk;
  }
}
