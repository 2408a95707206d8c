package genbound.estimate.bias;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ClassSeparationTest {

  @Test
  void leastIsTheDistanceOfTheNearestPairOfTwoClasses() {
    double[][] points = {{0, 0}, {1, 0}, {3, 4}, {0, 0.5}};
    assertEquals(1, ClassSeparation.least(points, new int[] {0, 1, 1, 0}));
    assertEquals(5, ClassSeparation.least(new double[][] {{0, 0}, {3, 4}}, new int[] {7, -7}));
    assertEquals(0, ClassSeparation.least(new double[][] {{1}, {1}}, new int[] {0, 1}));
  }

  /** From a tenth of the pairs, the least distance of all is estimated to a factor. */
  @Test
  void extremeValuesReachBeyondThePairsThatWereDrawn() {
    Random random = new Random(7);
    double logs = 0;
    double drawn = 0;
    int worlds = 40;
    for (int world = 0; world < worlds; world++) {
      double[][] points = new double[400][2];
      int[] labels = new int[400];
      for (int i = 0; i < 400; i++) {
        points[i] = new double[] {random.nextDouble(), random.nextDouble()};
        labels[i] = i % 2;
      }
      double truth = ClassSeparation.least(points, labels);
      double estimate = ClassSeparation.extremeValue(points, labels, 4000, 200, world);
      double few = ClassSeparation.extremeValue(points, labels, 3, 2, world);
      logs += Math.log(estimate / truth) / worlds;
      drawn += Math.log(few / truth) / worlds;
      assertEquals(estimate, ClassSeparation.extremeValue(points, labels, 4000, 200, world));
    }
    assertTrue(Math.abs(logs) < 0.5, "a factor of " + Math.exp(logs));
    assertTrue(drawn > 0.5, "three pairs say less: " + Math.exp(drawn));
  }

  @Test
  void misuseIsRefusedByName() {
    double[][] points = {{0}, {1}, {2}};
    int[] labels = {0, 1, 0};
    refused(
        "labels must be one for each of points, got 2",
        () -> ClassSeparation.least(points, new int[2]));
    refused(
        "labels must be of at least two classes, got 1",
        () -> ClassSeparation.least(points, new int[3]));
    refused("labels must be not null, got null", () -> ClassSeparation.least(points, (int[]) null));
    refused(
        "extremes must be in [2, 9], got 10",
        () -> ClassSeparation.extremeValue(points, labels, 10, 10, 1));
    refused(
        "draws must be in [3, 1000000000], got 2",
        () -> ClassSeparation.extremeValue(points, labels, 2, 2, 1));
    refused(
        "extremes must be as many that their distances differ, got 3",
        () -> ClassSeparation.extremeValue(points, labels, 10, 3, 1));
    refused(
        "points[",
        () -> ClassSeparation.extremeValue(new double[][] {{1}, {1}}, new int[] {0, 1}, 9, 3, 1));
  }

  private static void refused(String message, Executable call) {
    String said = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(said.startsWith(message), said);
  }
}
