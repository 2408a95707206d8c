package genbound.estimate.bias;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntrinsicDimensionTest {

  /** Whole numbers on a line: neighbours at 1, 1, 2, 2, 3. */
  @Test
  void aLineOfWholeNumbersIsCountedByHand() {
    double mean = IntrinsicDimension.meanLogRatio(new double[] {1, 1, 4, 4, 9});
    assertEquals(0.752038698, mean, 5e-10);
    assertEquals(1.329719, 1 / mean, 5e-7);
    double[][] line = new double[2000][];
    Arrays.setAll(line, i -> new double[] {i});
    assertEquals(1.329719, new IntrinsicDimension(line, 5).value(), 2e-3);
  }

  /** A uniform cloud in a cube has the dimension of the cube, up to what its border hides. */
  @Test
  void aCloudHasTheDimensionOfItsSpace() {
    Random random = new Random(11);
    for (int m = 1; m <= 3; m++) {
      double[][] cloud = new double[2000][10];
      double[][] axes = new double[m][];
      Arrays.setAll(axes, j -> random.doubles(10).toArray());
      for (double[] point : cloud) {
        for (double[] axis : axes) {
          double at = random.nextDouble();
          for (int j = 0; j < 10; j++) {
            point[j] += at * axis[j];
          }
        }
      }
      assertEquals(m, new IntrinsicDimension(cloud, 5).value(), 0.08 * m, "dimension " + m);
    }
  }

  @Test
  void equalDistancesHaveNoDimension() {
    double[][] triangle = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    assertEquals(Double.POSITIVE_INFINITY, new IntrinsicDimension(triangle, 2).value());
  }

  @Test
  void misuseIsRefusedByName() {
    double[][] two = {{1}, {2}, {4}};
    refusedFrom("neighbours must be at least 2, got 1", () -> new IntrinsicDimension(two, 1));
    refusedFrom("points must be at least 4 rows, got 3", () -> new IntrinsicDimension(two, 3));
    refusedFrom(
        "points[1] must be 1 long, got 2",
        () -> new IntrinsicDimension(new double[][] {{1}, {1, 2}, {3}}, 2));
    refusedFrom(
        "points[1] must be in [",
        () -> new IntrinsicDimension(new double[][] {{1}, {Double.NaN}, {3}}, 2));
    refusedFrom(
        "points[0] must be unlike all others",
        () -> new IntrinsicDimension(new double[][] {{1}, {1}, {3}}, 2));
    assertTrue(new IntrinsicDimension(two, 2).toString().contains("by 2 neighbours of 3 points"));
  }
}
