package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What tests of bounds for generated data share. */
interface AugmentedContract<T extends HighProbabilityBound> extends HighProbabilityContract<T> {

  T bound(
      EmpiricalRisk risk,
      long generated,
      ReplacementStability stability,
      double generatorStability,
      double distance);

  @Override
  default T ordinary() {
    var stability = new ReplacementStability(1e-11);
    return bound(Evidence.meanLoss(0.1, 1000), 400, stability, 1e-11, 0.01);
  }

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    GeneratedWorld drawn = new GeneratedWorld(random, 20, 400);
    double t = GeneratedWorld.generatorStability(20, 400);
    T bound = bound(drawn.empirical, drawn.generated, drawn.stability(), t, drawn.distance);
    return bound.atDelta(delta).value() >= drawn.risk;
  }

  @Test
  default void certificateIsInUnitsOfTheLoss() {
    EmpiricalRisk small = Evidence.meanLoss(0.2, 500);
    EmpiricalRisk large = Evidence.meanLoss(1, 500, -1, 9);
    T unit = bound(small, 100, new ReplacementStability(0.001), 0.01, 0.1);
    T wide = bound(large, 100, new ReplacementStability(0.01), 0.01, 0.1);
    assertEquals(-1 + 10 * unit.atDelta(0.05).value(), wide.atDelta(0.05).value(), 1e-12);
  }
}
