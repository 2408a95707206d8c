package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.bound.HighProbabilityBound;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

/**
 * Bounds for predictors that are rebuilt from a few kept examples. A further one implements {@link
 * #bound}; the contract then tries it on thresholds, which one kept example determines.
 */
interface CompressionContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  /** The theorem for {@code kept} of n examples, no error on the others and no message. */
  default B bound(long n, long kept) {
    return made(Evidence.compression(n, kept, 0), 0.0);
  }

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    double threshold = ThresholdWorld.leastAbove(random, 30);
    return bound(30, threshold == 1 ? 0 : 1).atDelta(delta).value() >= threshold - 0.5;
  }

  @Override
  default List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.closed(
            "30 uniform points, the least one right of ½ is kept, mass p right of it",
            0.01,
            0.5,
            (delta, p) -> {
              double one = bound(30, 1).atDelta(delta).value();
              double none = bound(30, 0).atDelta(delta).value();
              double empty = Math.pow(1 - p, 30);
              return (p > one ? Math.pow(1 - one, 30) - empty : 0) + (p > none ? empty : 0);
            }),
        ExactWorld.closed(
                "30 uniform points, the outermost 12 are kept and counted as none",
                0,
                0,
                (delta, p) ->
                    new BetaDistribution(12, 19).cumulativeProbability(1)
                        - new BetaDistribution(12, 19)
                            .cumulativeProbability(bound(30, 0).atDelta(delta).value()))
            .breaking("kept examples not counted"));
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
