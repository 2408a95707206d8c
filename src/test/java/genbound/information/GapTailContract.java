package genbound.information;

import genbound.bound.HighProbabilityBound;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

/**
 * Bounds on the gap of one draw of a learner, with a probability. A further one implements {@link
 * #bound}, from what an enumerated learner of four tosses of three coins tells about its sample.
 */
interface GapTailContract<B extends HighProbabilityBound> extends HighProbabilityContract<B> {

  EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);

  /** The theorem for the learner and what it drew. */
  B bound(EnumeratedLearner world, Draw draw);

  @Override
  default boolean holdsIn(RandomGenerator random, double delta) {
    Draw draw = Draw.of(WORLD, random);
    return Math.abs(draw.gap()) <= bound(WORLD, draw).atDelta(delta).value();
  }
}
