package genbound.estimate.bias;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.Locale;

/**
 * The dimension of the manifold that points lie near, from how the distances to their neighbours
 * grow: one over the mean of ln(r_k/r_j), j from 1 to k − 1, over all points, r_j the distance to
 * the j-th neighbour.
 *
 * <p>For a homogeneous Poisson process the mean is 1/m without bias. It takes n² distances; for
 * many points, take some of them. It is an estimate without an interval: compare several k.
 *
 * @see "Levina and Bickel (2005), Maximum Likelihood Estimation of Intrinsic Dimension, NeurIPS 17;
 *     with the inverses averaged as MacKay and Ghahramani (2005) propose"
 */
public final class IntrinsicDimension {

  private final int n;
  private final int neighbours;
  private final double meanLogRatio;

  /**
   * Estimates the dimension.
   *
   * @param points rows of equal length, more than {@code neighbours}, no two alike, of numbers
   *     within ±1e150
   * @param neighbours k, at least 2
   * @throws IllegalStateException if the thread is interrupted
   */
  public IntrinsicDimension(double[][] points, int neighbours) {
    Arguments.atLeast("neighbours", neighbours, 2);
    Distances.check(points, neighbours + 1);
    this.neighbours = neighbours;
    n = points.length;
    double[] means = new double[n];
    ParallelTasks.all(
        "points", n, i -> means[(int) i] = meanLogRatio(points, (int) i, neighbours), done -> {});
    meanLogRatio = Arrays.stream(means).sum() / n;
  }

  private static double meanLogRatio(double[][] points, int i, int neighbours) {
    double[] nearest = new double[neighbours];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int j = 0; j < points.length; j++) {
      if (j != i) {
        insert(nearest, Distances.squared(points[i], points[j]));
      }
    }
    Arguments.require(nearest[0] > 0, "points", i, "unlike all others", "one that occurs twice");
    return meanLogRatio(nearest);
  }

  private static void insert(double[] nearest, double distance) {
    int place = nearest.length;
    while (place > 0 && nearest[place - 1] > distance) {
      place--;
    }
    if (place < nearest.length) {
      System.arraycopy(nearest, place, nearest, place + 1, nearest.length - 1 - place);
      nearest[place] = distance;
    }
  }

  /** The mean of ln(r_k/r_j) from ascending squares of r₁, …, r_k. */
  static double meanLogRatio(double[] squares) {
    int last = squares.length - 1;
    double sum = 0;
    for (int j = 0; j < last; j++) {
      sum += Math.log(squares[last] / squares[j]) / 2;
    }
    return sum / last;
  }

  /** The dimension; ∞ where all neighbours of every point are equally far. */
  public double value() {
    return 1 / meanLogRatio;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "dimension %.3f by %d neighbours of %d points, an estimate",
        value(),
        neighbours,
        n);
  }
}
