package genbound.information;

import java.util.random.RandomGenerator;

/**
 * A supersample and the half of it that fair coins picked.
 *
 * @param sample the picked examples
 * @param prior the law of the hypothesis given the supersample
 */
record SplitDraw(int[] sample, double[] prior) {

  static SplitDraw of(EnumeratedLearner world, RandomGenerator random) {
    int[] supersample = world.drawSample(random, 2 * world.n());
    int coins = random.nextInt(1 << world.n());
    int[] sample = EnumeratedLearner.picked(supersample, coins);
    return new SplitDraw(sample, world.marginalGiven(supersample));
  }
}
