package genbound.estimate.neighbours;

import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * Classification by a majority of the k nearest neighbours in Euclidean distance, and its
 * leave-one-out errors.
 *
 * <p>Of two examples at the same distance the one with the smaller mark is nearer; marks are drawn
 * for the examples from the seed, so that no example is preferred for its place, as the theorems
 * about this classifier demand. Of two labels with as many votes the smaller one wins.
 */
public final class NearestNeighbours {

  /** How many examples are left out together; they lie close to each other. */
  private static final int BATCH = 32;

  private final double[][] x;
  private final int[] classes;
  private final int[] labels;
  private final long[] marks;
  private final NearestSearch search;

  /**
   * Of labelled examples.
   *
   * @param x the points, one row each, at least two, finite, in units that make distances mean
   *     something, fixed before the sample is seen
   * @param labels one for each point, any whole numbers
   * @param seed of the marks that break ties
   */
  public NearestNeighbours(double[][] x, int[] labels, long seed) {
    Matrices.of("x", x);
    Arguments.require(x.length >= 2, "x", "of at least two points", x.length);
    Arguments.notNull("labels", labels);
    Arguments.require(labels.length == x.length, "labels", x.length + " long", labels.length);
    this.x = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
    this.labels = Arrays.stream(labels).sorted().distinct().toArray();
    classes = Arrays.stream(labels).map(label -> Arrays.binarySearch(this.labels, label)).toArray();
    marks = new SplittableRandom(seed).longs(x.length).toArray();
    search = new NearestSearch(this.x);
  }

  /** How many examples there are. */
  public int size() {
    return x.length;
  }

  /**
   * The label of a new point.
   *
   * @param point as many finite numbers as the examples have
   * @param neighbours k, in [1, n]
   */
  public int predict(double[] point, int neighbours) {
    Arguments.notNull("point", point);
    Arguments.require(point.length == x[0].length, "point", x[0].length + " long", point.length);
    for (int j = 0; j < point.length; j++) {
      Arguments.finite("point", j, point[j]);
    }
    Arguments.inRange("neighbours", neighbours, 1, size());
    int[] nearest = search.nearest(new double[][] {point}, new int[] {-1}, neighbours, marks)[0];
    return labels[winners(nearest)[neighbours - 1]];
  }

  /**
   * The errors on each example when it is left out, for several k in one pass.
   *
   * @param neighbours the numbers k, each in [1, n − 1]
   * @return the errors for each k, in the order given
   */
  public List<NearestNeighbourErrors> leaveOneOut(int... neighbours) {
    return leaveOneOut(neighbours, done -> {});
  }

  /**
   * The errors on each example when it is left out, for several k in one pass.
   *
   * @param neighbours the numbers k, each in [1, n − 1]
   * @param progress told how many examples are done
   * @return the errors for each k, in the order given
   * @throws IllegalStateException if the thread is interrupted: errors on a part are not evidence
   */
  public List<NearestNeighbourErrors> leaveOneOut(int[] neighbours, IntConsumer progress) {
    Arguments.notNull("neighbours", neighbours);
    Arguments.notNull("progress", progress);
    Arguments.require(neighbours.length > 0, "neighbours", "not empty", 0);
    int most = 0;
    for (int m = 0; m < neighbours.length; m++) {
      Arguments.inRange("neighbours", m, neighbours[m], 1, size() - 1);
      most = Math.max(most, neighbours[m]);
    }
    boolean[][] errs = new boolean[size()][neighbours.length];
    int widest = most;
    int batches = (size() - 1) / BATCH + 1;
    long done =
        ParallelTasks.run(
            batches,
            batch -> leaveOut((int) batch * BATCH, neighbours, widest, errs),
            now -> progress.accept((int) Math.min(size(), now * BATCH)));
    if (done < batches) {
      throw new IllegalStateException(
          "interrupted after " + done * BATCH + " of " + size() + " examples");
    }
    List<NearestNeighbourErrors> counts = new ArrayList<>();
    for (int m = 0; m < neighbours.length; m++) {
      int column = m;
      long errors = Arrays.stream(errs).filter(row -> row[column]).count();
      counts.add(new NearestNeighbourErrors(errors, size(), neighbours[m]));
    }
    return counts;
  }

  private void leaveOut(int from, int[] neighbours, int widest, boolean[][] errs) {
    int[] batch = new int[Math.min(BATCH, size() - from)];
    Arrays.setAll(batch, q -> search.at(from + q));
    double[][] points = Arrays.stream(batch).mapToObj(i -> x[i]).toArray(double[][]::new);
    int[][] nearest = search.nearest(points, batch, widest, marks);
    for (int q = 0; q < batch.length; q++) {
      int[] winners = winners(nearest[q]);
      for (int m = 0; m < neighbours.length; m++) {
        errs[batch[q]][m] = winners[neighbours[m] - 1] != classes[batch[q]];
      }
    }
  }

  /** The class with the most votes among the first 1, 2, 3, … of these examples. */
  private int[] winners(int[] nearest) {
    int[] votes = new int[labels.length];
    int[] winners = new int[nearest.length];
    int leader = classes[nearest[0]];
    for (int m = 0; m < nearest.length; m++) {
      int voted = classes[nearest[m]];
      votes[voted]++;
      boolean ahead = votes[voted] > votes[leader];
      boolean level = votes[voted] == votes[leader] && voted < leader;
      leader = ahead || level ? voted : leader;
      winners[m] = leader;
    }
    return winners;
  }

  @Override
  public String toString() {
    return "nearest neighbours among " + size() + " examples of " + labels.length + " labels";
  }
}
