package genbound.information;

import java.util.random.RandomGenerator;

/**
 * A sample and one draw of the hypothesis.
 *
 * @param sample the examples
 * @param hypothesis drawn from the posterior
 * @param gap its risk minus its empirical risk
 */
record Draw(int[] sample, int hypothesis, double gap) {

  static Draw of(EnumeratedLearner world, RandomGenerator random) {
    int[] sample = world.drawSample(random, world.n());
    int w = EnumeratedLearner.draw(random, world.posterior(sample));
    return new Draw(sample, w, world.risk(w) - world.empirical(w, sample));
  }
}
