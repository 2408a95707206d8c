package genbound.estimate.votes;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * What each of m voters predicted for each of n examples, as bits: one bit an example for an error,
 * one for a vote that counts, and the bits of the predicted class.
 *
 * <p>Pairs are counted in tiles of voters and blocks of words that stay in the cache, on as many
 * threads as there are processors where there is much to count. Between two classes, two voters
 * predict differently where one of them errs: then common errors alone are counted for a pair, and
 * common examples where some votes do not count.
 */
public final class VotesMatrix {

  private static final int TILE = 16;
  private static final int BLOCK = 512;

  /** From so many words of pairs on, threads are worth starting. */
  private static final long MUCH = 1L << 22;

  private final int examples;
  private final int words;
  private final long[][] errs;

  /** Null where all votes count. */
  private final long[][] counts;

  private final ClassesSeen seen = new ClassesSeen();

  /** Bit b of the class that a voter predicted, by voter, bit and word; null for two classes. */
  private final long[][][] classes;

  /**
   * Votes that all count.
   *
   * @param predictions the class, at least 0, that each voter (row) gave each example (column)
   * @param labels the class of each example, at least 0
   */
  public VotesMatrix(int[][] predictions, int[] labels) {
    this(predictions, labels, null);
  }

  private VotesMatrix(int[][] predictions, int[] labels, boolean[][] masks) {
    Arguments.notNull("predictions", predictions);
    Arguments.notNull("labels", labels);
    Arguments.require(predictions.length > 0, "predictions", "not empty", 0);
    Arguments.require(labels.length > 0, "labels", "not empty", 0);
    int m = predictions.length;
    examples = labels.length;
    words = (examples + 63) / 64;
    seen.add("labels", labels);
    for (int i = 0; i < m; i++) {
      String name = "predictions[" + i + "]";
      Arguments.notNull(name, predictions[i]);
      Arguments.require(
          predictions[i].length == labels.length, name, "one an example", predictions[i].length);
      seen.add(name, predictions[i]);
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, seen.greatest()));
    errs = new long[m][words];
    boolean[][] counted = masks != null && hasFalse(masks) ? masks : null;
    counts = counted == null ? null : new long[m][words];
    classes = seen.moreThanTwo() ? new long[m][bits][words] : null;
    for (int i = 0; i < m; i++) {
      packErrors(errs[i], predictions[i], labels);
      for (int b = 0; classes != null && b < bits; b++) {
        packBit(classes[i][b], predictions[i], b);
      }
      if (counted != null) {
        packCounted(counts[i], errs[i], counted[i]);
      }
    }
  }

  /**
   * Out-of-bag votes of a bagged ensemble: a vote counts where the example was not in the bag that
   * the voter was trained on.
   *
   * @param predictions the class, at least 0, that each voter (row) gave each example (column)
   * @param labels the class of each example, at least 0
   * @param outOfBag whether the example (column) was outside the voter's (row's) bag
   */
  public static VotesMatrix outOfBag(int[][] predictions, int[] labels, boolean[][] outOfBag) {
    Arguments.notNull("outOfBag", outOfBag);
    Arguments.notNull("predictions", predictions);
    Arguments.notNull("labels", labels);
    Arguments.require(
        outOfBag.length == predictions.length, "outOfBag", "one row a voter", outOfBag.length);
    for (int i = 0; i < outOfBag.length; i++) {
      String name = "outOfBag[" + i + "]";
      Arguments.notNull(name, outOfBag[i]);
      Arguments.require(
          outOfBag[i].length == labels.length, name, "one an example", outOfBag[i].length);
    }
    return new VotesMatrix(predictions, labels, outOfBag);
  }

  private static boolean hasFalse(boolean[][] rows) {
    for (boolean[] row : rows) {
      for (boolean each : row) {
        if (!each) {
          return true;
        }
      }
    }
    return false;
  }

  private static void packErrors(long[] errs, int[] predictions, int[] labels) {
    for (int w = 0; w < errs.length; w++) {
      int end = Math.min(labels.length, 64 * w + 64);
      long bits = 0;
      for (int k = 64 * w; k < end; k++) {
        long differ = predictions[k] ^ labels[k];
        bits |= (differ | -differ) >>> 63 << k;
      }
      errs[w] = bits;
    }
  }

  private static void packBit(long[] bit, int[] predictions, int b) {
    for (int w = 0; w < bit.length; w++) {
      int end = Math.min(predictions.length, 64 * w + 64);
      long bits = 0;
      for (int k = 64 * w; k < end; k++) {
        bits |= (predictions[k] >> b & 1L) << k;
      }
      bit[w] = bits;
    }
  }

  /** Packs which votes count, and takes the errors of others away. */
  private static void packCounted(long[] counts, long[] errs, boolean[] counted) {
    for (int w = 0; w < counts.length; w++) {
      int end = Math.min(counted.length, 64 * w + 64);
      long bits = 0;
      for (int k = 64 * w; k < end; k++) {
        bits |= (counted[k] ? 1L : 0) << k;
      }
      counts[w] = bits;
      errs[w] &= bits;
    }
  }

  /** The statistics of every voter and every pair of voters. */
  public VoterStatistics statistics() {
    VoteCounts counted = new VoteCounts(errs.length);
    addTo(counted);
    return new VoterStatistics(counted);
  }

  /** Adds the counts of all pairs, and the classes seen, to those of other examples. */
  void addTo(VoteCounts counted) {
    int tiles = (errs.length + TILE - 1) / TILE;
    long[] errors = new long[errs.length];
    Arrays.setAll(errors, i -> Arrays.stream(errs[i]).map(Long::bitCount).sum());
    LongConsumer longestRowFirst = row -> countTiles((int) (tiles - 1 - row), errors, counted);
    if (errs.length * (errs.length + 1L) / 2 * words < MUCH) {
      LongStream.range(0, tiles).forEach(longestRowFirst);
    } else {
      ParallelTasks.toTheEnd(tiles, longestRowFirst, done -> {});
    }
    counted.seen.merge(seen);
  }

  /** Counts the pairs of the voters of one tile with those up to them. */
  private void countTiles(int row, long[] errors, VoteCounts counted) {
    int top = row * TILE;
    int bottom = Math.min(errs.length, top + TILE);
    long[][] shared = new long[bottom - top][bottom];
    long[][] together = new long[bottom - top][bottom];
    long[][] differing = new long[bottom - top][bottom];
    for (int left = 0; left < bottom; left += TILE) {
      for (int from = 0; from < words; from += BLOCK) {
        int to = Math.min(words, from + BLOCK);
        for (int i = top; i < bottom; i++) {
          int right = Math.min(i + 1, left + TILE);
          addCommon(errs, i, left, right, from, to, together[i - top]);
          if (counts != null) {
            addCommon(counts, i, left, right, from, to, shared[i - top]);
          }
          for (int j = left; j < right && (counts != null || classes != null); j++) {
            differing[i - top][j] +=
                classes == null ? oneErrs(i, j, from, to) : differing(i, j, from, to);
          }
        }
      }
    }
    synchronized (counted) {
      for (int i = top; i < bottom; i++) {
        for (int j = 0; j <= i; j++) {
          long both = together[i - top][j];
          boolean follows = counts == null && classes == null;
          long differ = follows ? errors[i] + errors[j] - 2 * both : differing[i - top][j];
          counted.shared.add(i, j, counts == null ? examples : shared[i - top][j]);
          counted.together.add(i, j, both);
          counted.differing.add(i, j, differ);
        }
      }
    }
  }

  /** Adds how many bits a row has in common with each of some rows, four rows at a time. */
  private static void addCommon(
      long[][] rows, int i, int left, int right, int from, int to, long[] into) {
    long[] a = rows[i];
    int j = left;
    for (; j + 3 < right; j += 4) {
      long[] b = rows[j];
      long[] c = rows[j + 1];
      long[] d = rows[j + 2];
      long[] e = rows[j + 3];
      int ofB = 0;
      int ofC = 0;
      int ofD = 0;
      int ofE = 0;
      for (int w = from; w < to; w++) {
        ofB += Long.bitCount(a[w] & b[w]);
        ofC += Long.bitCount(a[w] & c[w]);
        ofD += Long.bitCount(a[w] & d[w]);
        ofE += Long.bitCount(a[w] & e[w]);
      }
      into[j] += ofB;
      into[j + 1] += ofC;
      into[j + 2] += ofD;
      into[j + 3] += ofE;
    }
    for (; j < right; j++) {
      long[] b = rows[j];
      int ofB = 0;
      for (int w = from; w < to; w++) {
        ofB += Long.bitCount(a[w] & b[w]);
      }
      into[j] += ofB;
    }
  }

  /** How many examples that count for two voters one of them errs on, and the other does not. */
  private int oneErrs(int i, int j, int from, int to) {
    long[] mine = errs[i];
    long[] other = errs[j];
    long[] countsOfMine = counts[i];
    long[] countsOfOther = counts[j];
    int count = 0;
    for (int w = from; w < to; w++) {
      count += Long.bitCount(mine[w] & countsOfOther[w] ^ other[w] & countsOfMine[w]);
    }
    return count;
  }

  private int differing(int i, int j, int from, int to) {
    int count = 0;
    for (int w = from; w < to; w++) {
      long differ = 0;
      for (int b = 0; b < classes[i].length; b++) {
        differ |= classes[i][b][w] ^ classes[j][b][w];
      }
      count += Long.bitCount(counts == null ? differ : differ & counts[i][w] & counts[j][w]);
    }
    return count;
  }

  @Override
  public String toString() {
    return "votes of " + errs.length + " voters";
  }
}
