package genbound.estimate.complexity;

import genbound.evidence.SubGaussianEstimate;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** Σ σᵢxᵢ for many draws of random signs at once. */
final class SignedSums {

  private static final int GROUP = 8;
  private static final int PATTERNS = 1 << GROUP;
  private static final int BLOCK = 32;

  private final double[][] x;
  private final int draws;
  private final int groups;

  /** The pattern of signs of each group, by group and draw. */
  private final byte[][] patterns;

  SignedSums(double[][] x, int draws, long seed) {
    this.x = x;
    this.draws = draws;
    groups = (x.length + GROUP - 1) / GROUP;
    patterns = new byte[groups][draws];
    for (int draw = 0; draw < draws; draw++) {
      long[] bits = bits(x.length, seed, draw);
      for (int g = 0; g < groups; g++) {
        patterns[g][draw] = (byte) (bits[g * GROUP >> 6] >>> (g * GROUP & 63));
      }
    }
  }

  /** The signs of n examples, one bit each: 1 for +1. Keyed by the seed and the draw. */
  static long[] bits(int n, long seed, long draw) {
    return SubGaussianEstimate.random(seed, draw).longs((n + 63) / 64).toArray();
  }

  /** The largest magnitude of an entry; refuses rows of unequal length and what is not finite. */
  static double largest(double[][] x) {
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      Arguments.notNull("x", i, x[i]);
      boolean fits = x[i].length == x[0].length && x[i].length > 0;
      Arguments.require(fits, "x", i, "as long as the first", x[i].length);
      for (int j = 0; j < x[i].length; j++) {
        if (!Double.isFinite(x[i][j])) {
          Arguments.finite("x", i, j, x[i][j]);
        }
        largest = Math.max(largest, Math.abs(x[i][j]));
      }
    }
    return largest;
  }

  /** For each draw, the largest magnitude of a coordinate of the signed sum. */
  double[] largestCoordinates(LongConsumer progress) {
    int dimension = x[0].length;
    int blocks = (dimension + BLOCK - 1) / BLOCK;
    double[] largest = new double[draws];
    ParallelTasks.all(
        "blocks of " + BLOCK + " coordinates",
        blocks,
        block -> {
          double[] ofBlock = block((int) block);
          synchronized (largest) {
            Arrays.setAll(largest, draw -> Math.max(largest[draw], ofBlock[draw]));
          }
        },
        done -> progress.accept(Math.min(dimension, BLOCK * done)));
    return largest;
  }

  private double[] block(int block) {
    int from = block * BLOCK;
    int width = Math.min(BLOCK, x[0].length - from);
    double[][] sums = new double[draws][width];
    double[][] table = new double[PATTERNS][width];
    for (int g = 0; g < groups; g++) {
      tabulate(table, g, from, width);
      byte[] pattern = patterns[g];
      for (int draw = 0; draw < draws; draw++) {
        add(sums[draw], table[pattern[draw] & (PATTERNS - 1)], width);
      }
    }
    double[] largest = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      for (double sum : sums[draw]) {
        largest[draw] = Math.max(largest[draw], Math.abs(sum));
      }
    }
    return largest;
  }

  private static void add(double[] sums, double[] row, int width) {
    for (int j = 0; j < width; j++) {
      sums[j] += row[j];
    }
  }

  /** The signed sums of a group's examples, for each pattern of signs. */
  private void tabulate(double[][] table, int group, int from, int width) {
    int first = group * GROUP;
    int members = Math.min(GROUP, x.length - first);
    Arrays.fill(table[0], 0, width, 0);
    for (int i = 0; i < members; i++) {
      subtract(table[0], x[first + i], from, width);
    }
    for (int i = 0; i < GROUP; i++) {
      for (int pattern = 0; pattern < 1 << i; pattern++) {
        double[] without = table[pattern];
        double[] with = table[pattern | 1 << i];
        if (i < members) {
          double[] example = x[first + i];
          for (int j = 0; j < width; j++) {
            with[j] = without[j] + 2 * example[from + j];
          }
        } else {
          System.arraycopy(without, 0, with, 0, width);
        }
      }
    }
  }

  private static void subtract(double[] sums, double[] example, int from, int width) {
    for (int j = 0; j < width; j++) {
      sums[j] -= example[from + j];
    }
  }
}
