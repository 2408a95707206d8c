package genbound.estimate.votes;

import genbound.numeric.Arguments;

/**
 * What each of m voters predicted for each of n examples, as bits: one bit an example for an error,
 * one for a vote that counts, and the bits of the predicted class.
 */
public final class VotesMatrix {

  private final int words;
  private final long[][] errs;
  private final long[][] counts;

  private final ClassesSeen seen = new ClassesSeen();

  /** Bit b of the class that a voter predicted, by voter, bit and word. */
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

  private VotesMatrix(int[][] predictions, int[] labels, boolean[][] counted) {
    Arguments.notNull("predictions", predictions);
    Arguments.notNull("labels", labels);
    Arguments.require(predictions.length > 0, "predictions", "not empty", 0);
    Arguments.require(labels.length > 0, "labels", "not empty", 0);
    int m = predictions.length;
    words = (labels.length + 63) / 64;
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
    counts = new long[m][words];
    classes = new long[m][bits][words];
    for (int i = 0; i < m; i++) {
      pack(i, predictions[i], labels, counted == null ? null : counted[i]);
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

  private void pack(int voter, int[] predictions, int[] labels, boolean[] counted) {
    for (int w = 0; w < words; w++) {
      int end = Math.min(labels.length, 64 * w + 64);
      long count = 0;
      long differ = 0;
      for (int k = 64 * w; k < end; k++) {
        count |= counted == null || counted[k] ? 1L << k : 0;
        differ |= predictions[k] != labels[k] ? 1L << k : 0;
      }
      counts[voter][w] = count;
      errs[voter][w] = count & differ;
      for (int b = 0; b < classes[voter].length; b++) {
        long bits = 0;
        for (int k = 64 * w; k < end; k++) {
          bits |= (predictions[k] >> b & 1L) << k;
        }
        classes[voter][b][w] = bits;
      }
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
    for (int i = 0; i < errs.length; i++) {
      for (int j = 0; j <= i; j++) {
        counted.shared.add(i, j, common(counts[i], counts[j]));
        counted.together.add(i, j, common(errs[i], errs[j]));
        counted.differing.add(i, j, differing(i, j));
      }
    }
    counted.seen.merge(seen);
  }

  /** How many bits two rows have in common. */
  static long common(long[] a, long[] b) {
    long count = 0;
    for (int w = 0; w < a.length; w++) {
      count += Long.bitCount(a[w] & b[w]);
    }
    return count;
  }

  private long differing(int i, int j) {
    long count = 0;
    for (int w = 0; w < words; w++) {
      long differ = 0;
      for (int b = 0; b < classes[i].length; b++) {
        differ |= classes[i][b][w] ^ classes[j][b][w];
      }
      count += Long.bitCount(differ & counts[i][w] & counts[j][w]);
    }
    return count;
  }

  @Override
  public String toString() {
    return "votes of " + errs.length + " voters";
  }
}
