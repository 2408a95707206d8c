package genbound.estimate.complexity;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/**
 * The labels that each hypothesis of a finite class (a row) gives each of some points (a column):
 * what a class can do on these points, and its VC dimension there, by search.
 */
public final class Behaviours {

  private static final int MOST_POINTS = 4096;
  private static final int MOST_SHATTERED = 30;

  /** The distinct rows, turned: for each point, the labels 0 or 1 that the hypotheses give it. */
  private final byte[][] labels;

  private final int hypotheses;

  /**
   * Labels by hypothesis and point.
   *
   * @param labels one row a hypothesis, one column a point, of two values at most
   */
  public Behaviours(int[][] labels) {
    Arguments.array("labels", labels);
    Arguments.require(labels.length > 0, "labels", "not empty", 0);
    int points = labels[0].length;
    Arguments.inRange("points", points, 1, MOST_POINTS);
    int first = labels[0][0];
    Integer second = null;
    String lengthOfAll = points + " long";
    Set<BitSet> rows = new HashSet<>();
    for (int h = 0; h < labels.length; h++) {
      Arguments.require(labels[h].length == points, "labels", h, lengthOfAll, labels[h].length);
      BitSet row = new BitSet(points);
      for (int p = 0; p < points; p++) {
        if (labels[h][p] != first) {
          second = second == null ? (Integer) labels[h][p] : second;
          if (labels[h][p] != second) {
            String domain = "of two values, " + first + " and " + second;
            Arguments.require(false, Arguments.at("labels", h), p, domain, labels[h][p]);
          }
          row.set(p);
        }
      }
      rows.add(row);
    }
    hypotheses = rows.size();
    this.labels = new byte[points][hypotheses];
    int h = 0;
    for (BitSet row : rows) {
      int place = h++;
      row.stream().forEach(p -> this.labels[p][place] = 1);
    }
  }

  /** How many points there are. */
  public int points() {
    return labels.length;
  }

  /** How many ways the class labels all the points. */
  public int distinct() {
    return hypotheses;
  }

  /**
   * The most ways in which the class labels any {@code size} of the points, by trying all subsets.
   *
   * @param size in [1, points]; there may be ten million subsets at most
   */
  public int growth(int size) {
    return growth(size, done -> {});
  }

  /**
   * The most ways in which the class labels any {@code size} of the points, by trying all subsets.
   *
   * @param size in [1, points]; there may be ten million subsets at most
   * @param progress told how many subsets are tried
   * @throws IllegalStateException if the thread is interrupted: the most over some subsets is not
   *     the most
   */
  public int growth(int size, LongConsumer progress) {
    Arguments.inRange("size", size, 1, points());
    Arguments.notNull("progress", progress);
    double subsets = 1;
    for (int i = 1; i <= size; i++) {
      subsets = subsets * (points() - size + i) / i;
    }
    Arguments.require(subsets <= 1e7, "size", "one of at most ten million subsets", size);
    return new Growth(Math.round(subsets), progress).most(size, 0, new int[hypotheses], 1);
  }

  /** Tries all subsets of points. */
  private final class Growth {

    private final long subsets;
    private final LongConsumer progress;
    private long tried;

    Growth(long subsets, LongConsumer progress) {
      this.subsets = subsets;
      this.progress = progress;
    }

    /** Patterns: the ways in which the points so far are labelled, numbered from 0. */
    int most(int size, int from, int[] patterns, int ways) {
      if (size == 0) {
        progress.accept(++tried);
        return ways;
      }
      int most = 0;
      int[] numbers = new int[2 * ways];
      int[] longer = new int[hypotheses];
      for (int p = from; p <= points() - size; p++) {
        ParallelTasks.checkInterrupted(tried, subsets, "subsets");
        Arrays.fill(numbers, -1);
        int next = 0;
        for (int h = 0; h < hypotheses; h++) {
          int pattern = 2 * patterns[h] + labels[p][h];
          if (numbers[pattern] < 0) {
            numbers[pattern] = next++;
          }
          longer[h] = numbers[pattern];
        }
        most = Math.max(most, most(size - 1, p + 1, longer, next));
      }
      return most;
    }
  }

  /**
   * What a search for shattered points found.
   *
   * @param dimension the most points shattered
   * @param witness these points, ascending
   * @param isExact whether the search was finished: no larger set is shattered
   */
  public record Shattered(int dimension, List<Integer> witness, boolean isExact) {

    public Shattered {
      witness = Arguments.list("witness", witness);
    }

    @Override
    public String toString() {
      return "VC dimension " + (isExact ? "= " : "≥ ") + dimension + ", points " + witness;
    }
  }

  /** The VC dimension on these points, searched to the end, or until the thread is interrupted. */
  public Shattered shattered() {
    return shattered(Duration.ofSeconds(Long.MAX_VALUE), dimension -> {});
  }

  /**
   * The VC dimension on these points, searched for as long as allowed, or until the thread is
   * interrupted; the largest shattered set found is kept.
   *
   * @param limit how long
   * @param progress told each dimension as a witness for it is found
   */
  public Shattered shattered(Duration limit, IntConsumer progress) {
    Arguments.notNull("limit", limit);
    Arguments.notNull("progress", progress);
    Search search = new Search(limit, progress);
    search.extend(new int[0], 0, new int[hypotheses], hypotheses);
    return new Shattered(search.best.length, boxed(search.best), !search.stopped);
  }

  private static List<Integer> boxed(int[] points) {
    return Arrays.stream(points).boxed().toList();
  }

  /**
   * Depth first over sets of points in ascending order. Every subset of a shattered set is
   * shattered, so only shattered sets are extended; a set of k points needs 2ᵏ hypotheses, and as
   * many alike in each of its classes as there are ways to label the points still wanted.
   */
  private final class Search {

    private final long start = System.nanoTime();
    private final Duration limit;
    private final IntConsumer progress;
    private int[] best = {};
    private boolean stopped;

    Search(Duration limit, IntConsumer progress) {
      this.limit = limit;
      this.progress = progress;
    }

    /** Patterns: the labels that each hypothesis gives the chosen points, as a number. */
    void extend(int[] chosen, int from, int[] patterns, int fewestAlike) {
      int size = chosen.length;
      if (size > best.length) {
        best = chosen;
        progress.accept(size);
      }
      int room = Math.min(MOST_SHATTERED, 31 - Integer.numberOfLeadingZeros(fewestAlike));
      int[] longer = new int[hypotheses];
      int[] alike = new int[room == 0 ? 0 : 2 << size];
      for (int p = from; p < points() && !stopped; p++) {
        if (size + Math.min(room, points() - p) <= best.length) {
          return;
        }
        stopped = isOver();
        Arrays.fill(alike, 0);
        for (int h = 0; h < hypotheses; h++) {
          longer[h] = 2 * patterns[h] + labels[p][h];
          alike[longer[h]]++;
        }
        int fewest = Arrays.stream(alike).min().getAsInt();
        if (fewest > 0) {
          int[] next = Arrays.copyOf(chosen, size + 1);
          next[size] = p;
          extend(next, p + 1, longer.clone(), fewest);
        }
      }
    }

    private boolean isOver() {
      return Thread.currentThread().isInterrupted()
          || Duration.ofNanos(System.nanoTime() - start).compareTo(limit) > 0;
    }
  }

  @Override
  public String toString() {
    return hypotheses + " ways to label " + points() + " points";
  }
}
