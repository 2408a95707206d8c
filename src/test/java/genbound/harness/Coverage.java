package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws samples in a world whose truth is known, and counts how often a bound missed it. */
public final class Coverage {

  private static final int STANDARD_ERRORS = 3;

  private Coverage() {}

  /** The bound misses at most a fraction δ of the draws, up to 3 standard errors. */
  public static void assertHolds(
      double delta, int draws, long seed, Predicate<RandomGenerator> holds) {
    double missed = missRate(draws, seed, holds);
    assertTrue(missed <= limit(delta, draws), () -> "missed " + missed + " at δ = " + delta);
  }

  /** The bound misses more often than chance allows: what a broken assumption must lead to. */
  public static void assertBroken(
      double delta, int draws, long seed, Predicate<RandomGenerator> holds) {
    double missed = missRate(draws, seed, holds);
    assertTrue(missed > limit(delta, draws), () -> "missed only " + missed + " at δ = " + delta);
  }

  /** The fraction of the draws in which the bound did not hold. */
  public static double missRate(int draws, long seed, Predicate<RandomGenerator> holds) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int missed = 0;
    for (int i = 0; i < draws; i++) {
      missed += holds.test(random) ? 0 : 1;
    }
    return (double) missed / draws;
  }

  private static double limit(double delta, int draws) {
    return delta + STANDARD_ERRORS * Math.sqrt(delta * (1 - delta) / draws);
  }

  /** How many of n independent trials succeed. */
  public static int binomial(RandomGenerator random, int n, double probability) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += random.nextDouble() < probability ? 1 : 0;
    }
    return count;
  }
}
