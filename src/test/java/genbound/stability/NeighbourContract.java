package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Bounds for nearest neighbours by their leave-one-out errors. A further one that is not for one
 * neighbour says with how many {@link #neighbours} it is tried.
 */
interface NeighbourContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  /** The theorem for these errors. */
  default B bound(NearestNeighbourErrors leaveOneOut) {
    return made(leaveOneOut);
  }

  /** The number of neighbours that vote in the simulated world. */
  default int neighbours() {
    return 1;
  }

  @Override
  default B ordinary() {
    return bound(Evidence.nearestNeighbours(50, 1000, 5));
  }

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    NeighbourWorld drawn = new NeighbourWorld(random, neighbours());
    return bound(drawn.leaveOneOut).atDelta(delta).value() >= drawn.risk;
  }

  @Override
  default List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "200 examples at one place of label 1 with probability p, one neighbour",
            0,
            1,
            (chance, p) -> {
              int nearest = chance.coin(p);
              int next = chance.coin(p);
              int ones = chance.binomial(198, p);
              int wrong = (nearest == next ? 0 : 2) + (nearest == 1 ? 198 - ones : ones);
              return Claim.one(
                  bound(Evidence.nearestNeighbours(wrong, 200, 1)), nearest == 1 ? 1 - p : p);
            }));
  }

  @Test
  default void moreThanNMinusTwoNeighboursAreRefused() {
    var most = bound(Evidence.nearestNeighbours(0, 10, 8));
    assertTrue(Double.isFinite(most.atDelta(0.05).value()), most::toString);
    var tooMany = Evidence.nearestNeighbours(0, 10, 9);
    var refusal = assertThrows(IllegalArgumentException.class, () -> bound(tooMany));
    assertEquals(
        "leaveOneOut must be of at most n − 2 = 8 neighbours, got 9", refusal.getMessage());
  }
}
