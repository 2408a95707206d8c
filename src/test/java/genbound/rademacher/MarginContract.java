package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Margin bounds from the complexity of a class of scores. A further one implements {@link #bound}
 * with fixed further parameters; {@link #example} suits it if it is increasing in the complexity.
 */
interface MarginContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  /** Thresholds with noisy labels, whose scores 1 and −1 have the margin 1. */
  ThresholdWorld WORLD = new ThresholdWorld(0.1);

  /** The theorem for this share of small margins, complexity of the scores, and margin. */
  default B bound(EmpiricalRisk risk, double complexity, double margin) {
    return alike("risk", risk, "complexity", complexity, "margin", margin);
  }

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    B bound = bound(chosen.empirical(), 2 * complexityOfThresholds(80), 1);
    return bound.atDelta(delta).value() >= chosen.truth();
  }

  @Override
  default List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.errors(200, k -> bound(Evidence.errors(k, 200), 0, 1)),
        ExactWorld.best(
            20,
            200,
            k ->
                bound(
                    Evidence.errors(k, 200),
                    Complexities.massart(Math.sqrt(200), Math.log(20), 200),
                    1)),
        ExactWorld.enumerated(
                "1000 examples known by heart, whose labels are coins",
                0,
                0,
                (chance, p) -> Claim.one(bound(Evidence.errors(0, 1000), 0, 1), 0.5))
            .breaking("of a larger class than declared"));
  }

  /** Half of Massart's bound for the n + 1 ways in which thresholds label n points. */
  static double complexityOfThresholds(int n) {
    return Complexities.massart(Math.sqrt(n), Math.log(n + 1), n) / 2;
  }

  /** Margins on a grid move the complexity by up to a step of it. */
  default double stepOfMargins() {
    return 1;
  }

  @Test
  default void onlyTheRatioOfComplexityToMarginCounts() {
    var risk = Evidence.meanLoss(0.1, 1000);
    double once = bound(risk, 0.02, 0.5).atDelta(0.05).terms().get(1).value();
    double twice = bound(risk, 0.04, 1).atDelta(0.05).terms().get(1).value();
    assertEquals(once, twice, (stepOfMargins() - 1) * once + 1e-15);
  }
}
