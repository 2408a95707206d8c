package genbound.stability;

import genbound.Stability;
import genbound.evidence.LossRange;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StabilityPrivacyTransferTest implements HighProbabilityContract<StabilityPrivacyTransfer> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return noisyChoice(random, delta, 1e-4);
  }

  /** The better of two constant predictions and its risk, both chosen with noise. */
  private static boolean noisyChoice(RandomGenerator random, double delta, double failure) {
    int n = 400;
    int ones = Coverage.binomial(random, n, 0.45);
    double leaning = 0.05 * (2 * ones - n) / 2;
    boolean one = random.nextDouble() < 1 / (1 + Math.exp(-leaning));
    double empirical = (double) (one ? n - ones : ones) / n;
    double sign = random.nextBoolean() ? 1 : -1;
    double released = empirical + sign * random.nextExponential() / (0.05 * n);
    double accuracy = Math.log(1 / (2 * failure)) / (0.05 * n);
    var bound = Stability.privacyTransfer(released, accuracy, failure, 0.1, 0, LossRange.UNIT);
    return bound.atDelta(delta).value() >= (one ? 0.55 : 0.45);
  }

  @Test
  void anAccuracyStatedTooSmallIsSeenToFail() {
    Coverage.assertBroken(
        0.1,
        500,
        3,
        random -> {
          double released = 0.5 - random.nextExponential() / 2;
          var bound = Stability.privacyTransfer(released, 0, 1e-9, 0.1, 0, LossRange.UNIT);
          return bound.atDelta(0.1).value() >= 0.5;
        });
  }
}
