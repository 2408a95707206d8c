package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.HighProbabilityBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Bounds for all hypotheses without an error on the sample, each at a cost in nats. A further one
 * implements {@link #bound}.
 */
interface ConsistentContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  /** The theorem for n examples and a hypothesis of this cost. */
  default B bound(long n, double cost) {
    return made(n, cost);
  }

  @Override
  default B ordinary() {
    return bound(1000, 12.4);
  }

  /** The worst hypothesis that makes no error on the sample. */
  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    int n = 20;
    double[] risks = {0.05, 0.1, 0.2};
    double worst = 0;
    for (double risk : risks) {
      worst = Coverage.binomial(random, n, risk) == 0 ? Math.max(worst, risk) : worst;
    }
    return bound(n, Math.log(risks.length)).atDelta(delta).value() >= worst;
  }

  @Override
  default List<ExactWorld> exactWorlds() {
    return List.of(
        best(bound(60, Math.log(20))),
        best(bound(60, 0)).breaking("chosen by the sample, paid for as if fixed"));
  }

  private static ExactWorld best(HighProbabilityBound bound) {
    return ExactWorld.enumerated(
        "60 examples, the best of 20 independent predictors of risk p, if without error",
        0,
        1,
        (chance, p) -> chance.least(20, 60, p) == 0 ? Claim.one(bound, p) : List.of());
  }

  @Test
  default void costIsAddedToLogInverseDelta() {
    assertEquals(
        bound(1000, 0).at(Confidence.ofLogInverseDelta(12.4 + 3)).value(),
        bound(1000, 12.4).at(Confidence.ofLogInverseDelta(3)).value(),
        1e-15);
  }

  @Test
  default void theoremAssumesNoErrorOnTheSample() {
    var stated = example().theorem().assumptions();
    assertTrue(stated.contains(Assumption.NO_ERROR_ON_SAMPLE), stated::toString);
  }
}
