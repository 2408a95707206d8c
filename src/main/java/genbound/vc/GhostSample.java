package genbound.vc;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.subtractDown;

import genbound.numeric.LogSpace;
import genbound.numeric.ParallelTasks;
import java.util.ArrayList;
import java.util.List;

/**
 * A second sample of u examples that nobody sees, all of them errors of one hypothesis: how
 * unlikely that is for a class, and sizes u to choose from.
 */
final class GhostSample {

  /** Sizes of the grid for each doubling. */
  private static final int STEPS = 8;

  /** The largest size, so that it can be added to the sample. */
  static final long LARGEST = 1L << 52;

  private GhostSample() {}

  /** The distinct numbers ⌈2^(j/8)⌉, j = 0, 1, 2, …, up to a largest one. */
  static List<Long> sizes(long largest) {
    List<Long> sizes = new ArrayList<>();
    long before = 0;
    for (int step = 0; ; step++) {
      long size = (long) Math.ceil(Math.pow(2, step / (double) STEPS));
      if (size > largest) {
        return sizes;
      }
      if (size > before) {
        sizes.add(size);
        before = size;
      }
    }
  }

  /**
   * ln( C(n + u, n)/(Π(n + u)·C(u + k, k)) ), rounded down.
   *
   * @param k errors on the sample, in [0, n]
   * @param n size of the sample
   * @param u ghosts, in [1, 2⁵²]
   * @param growth Π of the class
   */
  static double logRarityDown(long k, long n, long u, GrowthFunction growth) {
    double ways = down(LogSpace.logBinomial(n + u, n));
    return subtractDown(subtractDown(ways, LogSpace.logBinomialUp(u + k, k)), growth.logUp(n + u));
  }

  /** Below a logarithm of a binomial coefficient, whose relative error is below 1e-15. */
  private static double down(double log) {
    return log * (1 - 0x1p-49);
  }

  /**
   * The least over all sizes u of (nats − ln rarity)/u, from above; 0 if it is not negative. It is
   * sought on the grid, then between the neighbours of the best one there.
   *
   * @throws IllegalStateException if the thread is interrupted
   */
  static double leastExponentUp(long n, GrowthFunction growth, double nats) {
    List<Long> sizes = sizes(LARGEST);
    double least = 0;
    int best = -1;
    for (int i = 0; i < sizes.size(); i++) {
      ParallelTasks.checkInterrupted(i, sizes.size(), "sizes of the ghost sample");
      double exponent = exponentUp(n, sizes.get(i), growth, nats);
      if (exponent < least) {
        least = exponent;
        best = i;
      }
    }
    if (best < 0) {
      return 0;
    }
    long low = sizes.get(Math.max(0, best - 1));
    long high = sizes.get(Math.min(sizes.size() - 1, best + 1));
    while (low < high) {
      long middle = low + (high - low) / 2;
      double here = exponentUp(n, middle, growth, nats);
      double next = exponentUp(n, middle + 1, growth, nats);
      least = Math.min(least, Math.min(here, next));
      if (here <= next) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return least;
  }

  private static double exponentUp(long n, long u, GrowthFunction growth, double nats) {
    return -divideDown(addDown(logRarityDown(0, n, u, growth), -nats), u);
  }
}
