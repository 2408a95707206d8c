package genbound.information;

import genbound.bound.HighProbabilityBound;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Bounds on the gap of one draw of a learner, with a probability. A further one implements {@link
 * #tells}, if its evidence is not the mutual information.
 */
interface GapTailContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);

  double INFORMATION = WORLD.mutualInformation();

  /** What the learner of four tosses of three coins tells about the sample of this draw. */
  default double tells(Draw draw) {
    return INFORMATION;
  }

  /** The theorem for a learner that tells at most this much about its n examples, at order 2. */
  default B told(double nats, long n) {
    return made(nats, 2.0, n, LossTail.unit(), LossRange.UNIT);
  }

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    Draw draw = Draw.of(WORLD, random);
    return Math.abs(draw.gap()) <= told(tells(draw), WORLD.n()).atDelta(delta).value();
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
