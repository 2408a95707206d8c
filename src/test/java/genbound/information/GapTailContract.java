package genbound.information;

import genbound.bound.HighProbabilityBound;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Bounds on the gap of one draw of a learner, with a probability. A further one implements {@link
 * #bound}, from what an enumerated learner of four tosses of three coins tells about its sample.
 */
interface GapTailContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);

  /** The theorem for the learner and what it drew. */
  B bound(EnumeratedLearner world, Draw draw);

  /** The theorem for a learner that tells at most this much about its n examples. */
  B told(double nats, int n);

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    Draw draw = Draw.of(WORLD, random);
    return Math.abs(draw.gap()) <= bound(WORLD, draw).atDelta(delta).value();
  }

  @Override
  default List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "400 examples, the best of 20 independent predictors of risk p",
            0,
            1,
            (chance, p) -> {
              double gap = p - chance.least(20, 400, p) / 400.0;
              return Claim.one(told(Math.log(20), 400), Math.abs(gap));
            }),
        ExactWorld.enumerated(
                "60 examples known by heart, whose labels are coins",
                0,
                0,
                (chance, p) -> Claim.one(told(0, 60), 0.5))
            .breaking("more is learnt than declared"));
  }
}
