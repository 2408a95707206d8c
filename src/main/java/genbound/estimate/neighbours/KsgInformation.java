package genbound.estimate.neighbours;

import genbound.estimate.information.ContingencyTable;
import genbound.evidence.PointEstimate;
import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import genbound.numeric.LogGamma;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The mutual information of two vectors from independent pairs of them, in nats, by the distances
 * to their k-th nearest neighbours:
 *
 * <pre>
 *   ψ(k) + ψ(n) − mean of ψ(n_x + 1) + ψ(n_y + 1)
 * </pre>
 *
 * where n_x and n_y are how many of the other points are nearer in X alone, and in Y alone, than
 * the k-th neighbour is in the greater of the two max-norm distances. An estimate, and never more:
 * how wrong it is depends on how smooth the density is, so no certificate can rest on it.
 *
 * <p>The time grows about as n·log n where X and Y have one dimension each, as about n to the 1.2
 * and 1.3 where they have two and three; with many dimensions it tends to n². The pairs go to all
 * processors; the bits do not depend on how many there are.
 *
 * @see <a href="https://doi.org/10.1103/PhysRevE.69.066138">Kraskov, Stögbauer and Grassberger
 *     (2004), Estimating Mutual Information, Physical Review E 69</a>, their first estimator
 */
public final class KsgInformation {

  private KsgInformation() {}

  /**
   * Estimates. It is meant for pairs that have a density, and so no ties; where a coordinate
   * repeats, the estimate is off, and a pair that occurs more than k times is refused. Vectors that
   * are all equal tell nothing, so the answer is 0 for them. Symbols belong in a {@link
   * ContingencyTable}.
   *
   * @param x one row for each pair, of finite numbers
   * @param y as many rows
   * @param neighbours k, at least 1 and below the number of pairs; 3 is usual, more vary less and
   *     are more biased
   */
  public static PointEstimate estimate(double[][] x, double[][] y, int neighbours) {
    return estimate(x, y, neighbours, done -> {});
  }

  /**
   * Estimates, as {@link #estimate(double[][], double[][], int)} does.
   *
   * @param x one row for each pair, of finite numbers
   * @param y as many rows
   * @param neighbours k, at least 1 and below the number of pairs
   * @param progress told how many pairs are done
   * @throws IllegalStateException if the thread is interrupted: a part of the pairs, taken by
   *     place, is not a sample
   */
  public static PointEstimate estimate(
      double[][] x, double[][] y, int neighbours, IntConsumer progress) {
    check(x, y, neighbours, progress);
    int n = x.length;
    if (isConstant(x) || isConstant(y)) {
      return new PointEstimate(0, "one of the two is constant in " + n + " pairs");
    }
    Counts counts = count(x, y, neighbours, progress);
    double[] digamma = new double[n + 1];
    for (int i = 1; i <= n; i++) {
      digamma[i] = LogGamma.derivative(i);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += digamma[counts.nearerX[i] + 1] + digamma[counts.nearerY[i] + 1];
    }
    double value = digamma[neighbours] + digamma[n] - sum / n;
    return new PointEstimate(value, "KSG, " + neighbours + " neighbours in " + n + " pairs");
  }

  /** For each pair, n_x, n_y, and how many nodes and points were looked at. */
  record Counts(int[] nearerX, int[] nearerY, long[] work) {}

  private static void check(double[][] x, double[][] y, int neighbours, IntConsumer progress) {
    Arguments.notNull("progress", progress);
    Matrices.of("x", x);
    Matrices.of("y", y);
    int n = x.length;
    Arguments.require(y.length == n, "y", "as many rows as x, " + n, y.length);
    Arguments.inRange("neighbours", neighbours, 1, n - 1);
  }

  private static boolean isConstant(double[][] rows) {
    double[] first = rows[0];
    return Arrays.stream(rows)
        .allMatch(row -> IntStream.range(0, row.length).allMatch(j -> row[j] == first[j]));
  }

  static Counts count(double[][] x, double[][] y, int neighbours, IntConsumer progress) {
    check(x, y, neighbours, progress);
    int n = x.length;
    double[][] pairs = joined(x, y);
    KdTree joint = new KdTree(pairs);
    KdTree ofX = new KdTree(x);
    KdTree ofY = new KdTree(y);
    Counts counts = new Counts(new int[n], new int[n], new long[n]);
    boolean[] repeated = new boolean[n];
    ParallelTasks.all(
        "pairs",
        n,
        place -> {
          int i = joint.at((int) place);
          KdTree.Query both = joint.new Query(pairs[i]);
          double distance = both.distanceToNeighbour(neighbours + 1);
          repeated[i] = distance == 0;
          KdTree.Query alongX = ofX.new Query(x[i]);
          KdTree.Query alongY = ofY.new Query(y[i]);
          counts.nearerX[i] = Math.max(0, alongX.countNearer(distance) - 1);
          counts.nearerY[i] = Math.max(0, alongY.countNearer(distance) - 1);
          counts.work[i] = both.work() + alongX.work() + alongY.work();
        },
        done -> progress.accept((int) done));
    String domain = "one that occurs at most k = " + neighbours + " times";
    for (int i = 0; i < n; i++) {
      Arguments.require(!repeated[i], "pairs", i, domain, "one that occurs more often");
    }
    return counts;
  }

  private static double[][] joined(double[][] x, double[][] y) {
    double[][] pairs = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      pairs[i] = Arrays.copyOf(x[i], x[i].length + y[i].length);
      System.arraycopy(y[i], 0, pairs[i], x[i].length, y[i].length);
    }
    return pairs;
  }
}
