package genbound.estimate.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestSearchTest {

  /** On a coarse grid nearly all distances are tied, and marks decide. */
  @Test
  void findsTheNeighboursOfASearchAmongAllPoints() {
    Random random = new Random(1);
    for (int n : new int[] {1, 2, 60, 256, 257, 2000}) {
      for (int d : new int[] {1, 2, 3, 7}) {
        for (boolean coarse : new boolean[] {true, false}) {
          double[][] points = new double[n][d];
          for (double[] point : points) {
            Arrays.setAll(point, j -> coarse ? random.nextInt(3) : random.nextGaussian());
          }
          check(points, random);
        }
      }
    }
  }

  private static void check(double[][] points, Random random) {
    int n = points.length;
    long[] marks = random.longs(n).toArray();
    int[] queries = random.ints(20, 0, n).toArray();
    int[] excluded = Arrays.stream(queries).map(q -> q % 2 == 0 && n > 1 ? q : -1).toArray();
    int k = n == 1 ? 1 : 1 + random.nextInt(Math.min(n - 1, 9));
    double[][] centres = Arrays.stream(queries).mapToObj(q -> points[q]).toArray(double[][]::new);
    int[][] found = new NearestSearch(points).nearest(centres, excluded, k, marks);
    for (int q = 0; q < queries.length; q++) {
      int left = excluded[q];
      double[] at = centres[q];
      int[] expected =
          IntStream.range(0, n)
              .filter(i -> i != left)
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingDouble(i -> square(points[i], at))
                      .thenComparingLong(i -> marks[i]))
              .limit(k)
              .mapToInt(i -> i)
              .toArray();
      assertArrayEquals(expected, found[q], n + " points, " + at.length + " dimensions");
    }
  }

  private static double square(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += (x[j] - y[j]) * (x[j] - y[j]);
    }
    return sum;
  }

  @Test
  void placesThatLieCloseHoldPointsThatLieClose() {
    double[][] points =
        new Random(2).doubles(4000).mapToObj(u -> new double[] {u}).toArray(double[][]::new);
    NearestSearch search = new NearestSearch(points);
    int[] leaf = IntStream.range(0, 250).map(search::at).toArray();
    double most = Arrays.stream(leaf).mapToDouble(i -> points[i][0]).max().getAsDouble();
    assertTrue(most < 0.08, "the first sixteenth reaches to " + most);
  }
}
