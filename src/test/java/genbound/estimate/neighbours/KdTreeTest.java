package genbound.estimate.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KdTreeTest {

  @Test
  void findsTheNeighboursOfASearchAmongAllPoints() {
    Random random = new Random(1);
    for (KdTree.Norm norm : KdTree.Norm.values()) {
      for (int n : new int[] {1, 2, 12, 13, 60, 700}) {
        for (int d : new int[] {1, 2, 7}) {
          boolean coarse = random.nextBoolean();
          double[][] points = new double[n][d];
          for (double[] point : points) {
            for (int j = 0; j < d; j++) {
              point[j] = coarse ? random.nextInt(3) : random.nextGaussian();
            }
          }
          long[] marks = random.longs(n).toArray();
          KdTree tree = new KdTree(points, norm);
          for (int query = 0; query < Math.min(n, 40); query++) {
            double[] at = points[query];
            int excluded = query % 2 == 0 ? query : -1;
            int most = excluded < 0 ? n : n - 1;
            int k = Math.min(most, 1 + random.nextInt(9));
            if (k > 0) {
              int[] expected = nearest(points, norm, marks, at, excluded, k);
              assertArrayEquals(expected, tree.new Query(at).nearest(k, excluded, marks));
            }
          }
        }
      }
    }
  }

  @Test
  void looksAtFewPointsInTenDimensions() {
    assertTrue(work(16_000) < 4 * work(2000), work(2000) + " and " + work(16_000));
    assertTrue(work(16_000) < 4000, "of 16,000 points: " + work(16_000));
  }

  /** The nodes and points looked at for nine neighbours, on average. */
  private static double work(int n) {
    Random random = new Random(n);
    double[][] points = new double[n][10];
    for (double[] point : points) {
      Arrays.setAll(point, j -> random.nextGaussian());
    }
    long[] marks = random.longs(n).toArray();
    KdTree tree = new KdTree(points, KdTree.Norm.SQUARED_EUCLIDEAN);
    long work = 0;
    for (int i = 0; i < 200; i++) {
      KdTree.Query query = tree.new Query(points[i]);
      query.nearest(9, i, marks);
      work += query.work();
    }
    return work / 200.0;
  }

  private static int[] nearest(
      double[][] points, KdTree.Norm norm, long[] marks, double[] at, int excluded, int k) {
    return IntStream.range(0, points.length)
        .filter(i -> i != excluded)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> distance(points[i], norm, at))
                .thenComparingLong(i -> marks[i]))
        .limit(k)
        .mapToInt(i -> i)
        .toArray();
  }

  private static double distance(double[] x, KdTree.Norm norm, double[] y) {
    double distance = 0;
    for (int j = 0; j < x.length; j++) {
      double gap = Math.abs(x[j] - y[j]);
      distance = norm == KdTree.Norm.MAXIMUM ? Math.max(distance, gap) : distance + gap * gap;
    }
    return distance;
  }

  @Test
  void looksAtFewOfManyPointsInOnePlace() {
    KdTree.Query query = new KdTree(new double[4096][2]).new Query(new double[2]);
    assertEquals(0, query.distanceToNeighbour(4));
    assertTrue(query.work() < 100, "looked at " + query.work());
  }
}
