package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Interval;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Bounds for classes with a growth function. A further one implements {@link #bound}; if its losses
 * must be 0, it also sets {@link #noise} and {@link #draws} to a sample without label noise.
 */
interface GrowthContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  /** Thresholds on the line, whose VC dimension is 1. */
  GrowthFunction LINE = GrowthFunction.ofDimension(1);

  /** Twenty hypotheses, which label no more ways than they are. */
  GrowthFunction TWENTY = GrowthFunction.of("20 hypotheses", n -> Math.log(20));

  /** The theorem for a predictor with these errors, of a class with this growth. */
  default B bound(ErrorCount risk, GrowthFunction growth) {
    return made(risk, growth);
  }

  /** How often a label of the simulated world is wrong. */
  default double noise() {
    return 0.1;
  }

  /** The sample size in the simulated world. */
  default int draws() {
    return 80;
  }

  @Override
  default B ordinary() {
    return bound(Evidence.errors(37, 1000), LINE);
  }

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = new ThresholdWorld(noise()).choose(random, draws());
    return bound(chosen.empirical(), LINE).atDelta(delta).value() >= chosen.truth();
  }

  @Override
  default List<ExactWorld> exactWorlds() {
    return List.of(
        best(20, TWENTY),
        ExactWorld.enumerated(
                "1000 examples known by heart, whose labels are coins",
                0,
                0,
                (chance, p) ->
                    Claim.one(bound(Evidence.errors(0, 1000), GrowthFunction.ofDimension(0)), 0.5))
            .breaking("of a larger class than declared"));
  }

  private ExactWorld best(int many, GrowthFunction growth) {
    if (noise() > 0) {
      return ExactWorld.best(many, 200, k -> bound(Evidence.errors(k, 200), growth));
    }
    B none = bound(Evidence.errors(0, 200), growth);
    return ExactWorld.enumerated(
        "200 examples, the best of " + many + " independent predictors of risk p, if without error",
        0,
        1,
        (chance, p) -> chance.least(many, 200, p) == 0 ? Claim.one(none, p) : List.of());
  }

  @Test
  default void certificateGrowsWithVcDimension() {
    double before = 0;
    for (long dimension : new long[] {0, 1, 2, 10, 100, 1000, 10_000}) {
      var growth = GrowthFunction.ofDimension(dimension);
      double value = bound(Evidence.errors(37, 1000), growth).atDelta(0.05).value();
      assertTrue(value >= before, "dimension " + dimension);
      before = value;
    }
  }

  @Test
  default void bothSidesHoldAtTheWholeOfDelta() {
    if (example() instanceof TwoSidedBound both) {
      Confidence confidence = Confidence.ofDelta(0.05);
      Interval interval = both.intervalAt(confidence);
      assertEquals(both.at(confidence).value(), interval.upper().value());
      assertEquals(both.lower().at(confidence).value(), interval.lower().value());
    }
  }
}
