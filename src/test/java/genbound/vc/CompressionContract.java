package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.HighProbabilityBound;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Bounds for predictors that are rebuilt from a few kept examples. A further one implements {@link
 * #bound}; the contract then tries it on thresholds, which one kept example determines.
 */
interface CompressionContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  /** The theorem for {@code kept} of n examples, no error on the others and no message. */
  B bound(long n, long kept);

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    double threshold = ThresholdWorld.leastAbove(random, 30);
    return bound(30, threshold == 1 ? 0 : 1).atDelta(delta).value() >= threshold - 0.5;
  }

  @Test
  default void certificateLiesAboveTheShareKeptAndGrowsWithIt() {
    double before = 0;
    for (long kept = 0; kept < 50; kept += 7) {
      double value = bound(50, kept).atDelta(0.05).value();
      assertTrue(value >= before && value >= kept / 50.0 - 1e-15, kept + " kept: " + value);
      before = value;
    }
  }
}
