package genbound.harness;

import genbound.Evidence;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Bounds that hold for all hypotheses at once, each at a cost in nats: the size of a class or a
 * description length. The claims of a further one name the hold-out bound that it is at a cost of
 * 0.
 */
public interface UnionContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  /** The theorem for a hypothesis with these errors and this cost. */
  default B bound(ErrorCount risk, double cost) {
    return made(risk, cost);
  }

  @Override
  default B ordinary() {
    return bound(Evidence.errors(37, 1000), 12.4);
  }

  /** The hypothesis with the fewest errors, chosen on the sample. */
  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    FiniteWorld world = FiniteWorld.ordinary();
    int[] errors = world.errors(random, 40);
    int best = 0;
    for (int h = 1; h < errors.length; h++) {
      best = errors[h] < errors[best] ? h : best;
    }
    B bound = bound(Evidence.errors(errors[best], 40), Math.log(errors.length));
    return bound.atDelta(delta).value() >= world.risks()[best];
  }

  @Override
  default List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.best(20, 60, k -> bound(Evidence.errors(k, 60), Math.log(20))),
        ExactWorld.best(20, 60, k -> bound(Evidence.errors(k, 60), 0))
            .breaking("chosen by the sample, paid for as if fixed"));
  }
}
