package genbound.estimate.complexity;

import genbound.evidence.learner.SubGaussianEstimate;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Σ σᵢxᵢ for many draws of random signs at once. For each group of examples the sums of all
 * patterns of signs are tabulated, and each draw adds up rows of the tables, of several groups in
 * one pass over its sums. Any order of summation has the error that is allowed for.
 */
final class SignedSums {

  private static final int GROUP = 6;
  private static final int PATTERNS = 1 << GROUP;

  /** How many tables are added in one pass. */
  private static final int TABLES = 4;

  private static final int BLOCK = 64;

  private final double[][] x;
  private final int draws;
  private final int groups;

  /** The pattern of signs of each group, by group and draw. */
  private final byte[][] patterns;

  SignedSums(double[][] x, int draws, long seed) {
    this.x = x;
    this.draws = draws;
    groups = (x.length - 1) / (GROUP * TABLES) * TABLES + TABLES;
    Arguments.memory("draws", draws, (groups + 8.0) * draws);
    patterns = new byte[groups][draws];
    for (int draw = 0; draw < draws; draw++) {
      long[] bits = bits(x.length, seed, draw);
      for (int g = 0; g * GROUP < x.length; g++) {
        patterns[g][draw] = (byte) pattern(bits, g * GROUP);
      }
    }
  }

  /** The bits of one group, which may begin in one word and end in the next. */
  private static int pattern(long[] bits, int from) {
    int word = from >> 6;
    int shift = from & 63;
    long pattern = bits[word] >>> shift;
    if (shift + GROUP > Long.SIZE && word + 1 < bits.length) {
      pattern |= bits[word + 1] << Long.SIZE - shift;
    }
    return (int) pattern & PATTERNS - 1;
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
    double[][][] tables = new double[TABLES][PATTERNS][width];
    double[] twice = new double[width];
    for (int g = 0; g < groups; g += TABLES) {
      for (int t = 0; t < TABLES; t++) {
        tabulate(tables[t], g + t, from, twice);
      }
      byte[] a = patterns[g];
      byte[] b = patterns[g + 1];
      byte[] c = patterns[g + 2];
      byte[] d = patterns[g + 3];
      for (int draw = 0; draw < draws; draw++) {
        double[] ofA = tables[0][a[draw]];
        double[] ofB = tables[1][b[draw]];
        double[] ofC = tables[2][c[draw]];
        double[] ofD = tables[3][d[draw]];
        add(sums[draw], ofA, ofB, ofC, ofD, width);
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

  private static void add(
      double[] sums, double[] a, double[] b, double[] c, double[] d, int width) {
    for (int j = 0; j < width; j++) {
      sums[j] += (a[j] + b[j]) + (c[j] + d[j]);
    }
  }

  /**
   * The signed sums of a group's examples, for each pattern of signs; those of no example are 0.
   */
  private void tabulate(double[][] table, int group, int from, double[] twice) {
    int first = group * GROUP;
    Arrays.fill(table[0], 0);
    for (int i = first; i < Math.min(first + GROUP, x.length); i++) {
      for (int j = 0; j < twice.length; j++) {
        table[0][j] -= x[i][from + j];
      }
    }
    for (int i = 0; i < GROUP; i++) {
      Arrays.fill(twice, 0);
      if (first + i < x.length) {
        System.arraycopy(x[first + i], from, twice, 0, twice.length);
        add(twice, twice, twice);
      }
      for (int pattern = 0; pattern < 1 << i; pattern++) {
        add(table[pattern], twice, table[pattern | 1 << i]);
      }
    }
  }

  private static void add(double[] a, double[] b, double[] into) {
    for (int j = 0; j < into.length; j++) {
      into[j] = a[j] + b[j];
    }
  }
}
