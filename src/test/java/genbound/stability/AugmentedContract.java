package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What tests of bounds for generated data share. */
interface AugmentedContract<T extends HighProbabilityBound> extends HighProbabilityContract<T> {

  default T bound(
      EmpiricalRisk risk,
      long generated,
      ReplacementStability stability,
      double generatorStability,
      double distance) {
    return made(risk, generated, stability, generatorStability, distance);
  }

  @Override
  default T ordinary() {
    var stability = new ReplacementStability(1e-11);
    return bound(Evidence.meanLoss(0.1, 1000), 400, stability, 1e-11, 0.01);
  }

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    GeneratedWorld drawn = GeneratedWorld.draw(random, 4, 400);
    double t = GeneratedWorld.generatorStability(4, 400);
    T bound = bound(drawn.empirical, drawn.generated, drawn.stability(), t, drawn.distance);
    return bound.atDelta(delta).value() >= drawn.risk;
  }

  @Override
  default List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            GeneratedWorld.REAL + " tosses of a coin of bias p and 4 generated ones",
            0,
            1,
            (chance, p) -> {
              int ones = chance.binomial(GeneratedWorld.REAL, p);
              double learned = GeneratedWorld.learned(ones, 400);
              GeneratedWorld drawn =
                  new GeneratedWorld(ones, chance.binomial(4, learned), 4, 400, p);
              double t = GeneratedWorld.generatorStability(4, 400);
              T bound =
                  bound(drawn.empirical, drawn.generated, drawn.stability(), t, drawn.distance);
              return Claim.one(bound, drawn.risk);
            }));
  }

  @Test
  default void countedErrorsMoveByZeroOrOne() {
    EmpiricalRisk errors = Evidence.errors(3, 9);
    double value = bound(errors, 4, new ReplacementStability(1), 0, 0).atDelta(0.5).value();
    assertTrue(Double.isFinite(value), "" + value);
    ReplacementStability half = new ReplacementStability(0.5);
    var refusal = assertThrows(IllegalArgumentException.class, () -> bound(errors, 4, half, 0, 0));
    assertTrue(refusal.getMessage().startsWith("stability must be 0 or at least 1 for counted"));
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
