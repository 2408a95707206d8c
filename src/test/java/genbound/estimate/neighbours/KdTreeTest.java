package genbound.estimate.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KdTreeTest {

  @Test
  void distancesAndCountsAreThoseOfLookingAtAllPoints() {
    Random random = new Random(1);
    for (int n : new int[] {1, 2, 12, 13, 60, 700}) {
      for (int d : new int[] {1, 2, 7}) {
        boolean coarse = random.nextBoolean();
        double[][] points = new double[n][d];
        for (double[] point : points) {
          Arrays.setAll(point, j -> coarse ? random.nextInt(3) : random.nextGaussian());
        }
        KdTree tree = new KdTree(points);
        for (int query = 0; query < Math.min(n, 40); query++) {
          double[] at = points[query];
          double[] distances =
              Arrays.stream(points).mapToDouble(point -> distance(point, at)).sorted().toArray();
          int k = 1 + random.nextInt(Math.min(n, 9));
          double nearest = tree.new Query(at).distanceToNeighbour(k);
          assertEquals(distances[k - 1], nearest);
          long nearer = Arrays.stream(distances).filter(distance -> distance < nearest).count();
          assertEquals(nearer, tree.new Query(at).countNearer(nearest));
        }
      }
    }
  }

  private static double distance(double[] x, double[] y) {
    double distance = 0;
    for (int j = 0; j < x.length; j++) {
      distance = Math.max(distance, Math.abs(x[j] - y[j]));
    }
    return distance;
  }

  @Test
  void looksAtFewOfManyPointsInFourDimensions() {
    assertTrue(work(16_000) < 2 * work(2000), work(2000) + " and " + work(16_000));
    assertTrue(work(16_000) < 400, "of 16,000 points: " + work(16_000));
  }

  /** The nodes and points looked at for nine neighbours, on average. */
  private static double work(int n) {
    Random random = new Random(n);
    double[][] points = new double[n][4];
    for (double[] point : points) {
      Arrays.setAll(point, j -> random.nextGaussian());
    }
    KdTree tree = new KdTree(points);
    long work = 0;
    for (int i = 0; i < 200; i++) {
      KdTree.Query query = tree.new Query(points[i]);
      query.distanceToNeighbour(9);
      work += query.work();
    }
    return work / 200.0;
  }

  @Test
  void looksAtFewOfManyPointsInOnePlace() {
    KdTree.Query query = new KdTree(new double[4096][2]).new Query(new double[2]);
    assertEquals(0, query.distanceToNeighbour(4));
    assertTrue(query.work() < 100, "looked at " + query.work());
  }
}
