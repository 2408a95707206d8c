package genbound.estimate.bias;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    refusedFrom(
        "labels must be one for each of points, got 2",
        () -> ClassSeparation.least(points, new int[2]));
    refusedFrom(
        "labels must be of at least two classes, got 1",
        () -> ClassSeparation.least(points, new int[3]));
    refusedFrom(
        "labels must be not null, got null", () -> ClassSeparation.least(points, (int[]) null));
    refusedFrom(
        "extremes must be in [2, 9], got 10",
        () -> ClassSeparation.extremeValue(points, labels, 10, 10, 1));
    refusedFrom(
        "draws must be in [3, 1000000000], got 2",
        () -> ClassSeparation.extremeValue(points, labels, 2, 2, 1));
    refusedFrom(
        "extremes must be as many that their distances differ, got 3",
        () -> ClassSeparation.extremeValue(points, labels, 10, 3, 1));
    refusedFrom(
        "points[",
        () -> ClassSeparation.extremeValue(new double[][] {{1}, {1}}, new int[] {0, 1}, 9, 3, 1));
  }

  /** Dekkers, Einmahl and de Haan (1989), section 3: heavy tails and tails with an end. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 5})
  void extremeValuesAreThoseOfTheMomentEstimator(double gap) {
    Random random = new Random(5);
    double[][] points = new double[60][];
    int[] labels = new int[60];
    for (int i = 0; i < 60; i++) {
      labels[i] = i % 5 == 0 ? 7 : i % 3;
      double shift = labels[i] * gap;
      points[i] = new double[] {random.nextDouble() + shift, random.nextDouble()};
    }
    for (int seed = 0; seed < 20; seed++) {
      int draws = 200 + seed;
      int extremes = 20 + seed;
      double expected = momentEstimate(logs(points, labels, draws, seed), extremes, pairs(labels));
      double value = ClassSeparation.extremeValue(points, labels, draws, extremes, seed);
      assertEquals(expected, value, 1e-10 * expected);
    }
  }

  /** −ln of the distances of the pairs that a seed draws, ascending. */
  private static double[] logs(double[][] points, int[] labels, int draws, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] logs = new double[draws];
    int drawn = 0;
    while (drawn < draws) {
      int i = random.nextInt(points.length);
      int j = random.nextInt(points.length);
      if (labels[i] != labels[j]) {
        double[] x = points[i];
        double[] y = points[j];
        logs[drawn++] = -Math.log(Math.hypot(x[0] - y[0], x[1] - y[1]));
      }
    }
    Arrays.sort(logs);
    return logs;
  }

  private static int pairs(int[] labels) {
    int pairs = 0;
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < i; j++) {
        pairs += labels[i] == labels[j] ? 0 : 1;
      }
    }
    return pairs;
  }

  private static double momentEstimate(double[] logs, int extremes, int pairs) {
    double base = logs[logs.length - extremes - 1];
    double[] excess =
        Arrays.stream(logs, logs.length - extremes, logs.length).map(x -> x - base).toArray();
    double first = Arrays.stream(excess).average().orElseThrow();
    double second = Arrays.stream(excess).map(x -> x * x).average().orElseThrow();
    double minus = 1 - 1 / (2 * (1 - first * first / second));
    double index = first + minus;
    double ratio = pairs * (double) extremes / logs.length;
    double growth = (Math.pow(ratio, index) - 1) / index;
    double scale = index < 0 ? 1 - Math.min(0, minus) : 1;
    double inverse = Math.exp(base) * (1 + Math.max(0, first * scale * growth));
    return Math.min(1 / inverse, Math.exp(-logs[logs.length - 1]));
  }

  /** Of three draws at distance 1 or 2, only one of distance 1 leaves the two nearest different. */
  @Test
  void extremesThatAreAllEqualAreRefused() {
    double[][] points = {{0, 0}, {1, 0}, {3, 0}};
    int[] labels = {0, 1, 0};
    int refused = 0;
    for (int seed = 0; seed < 30; seed++) {
      double[] logs = logs(points, labels, 3, seed);
      long draw = seed;
      if (logs[1] == logs[2]) {
        refusedFrom(
            "extremes must be as many that their distances differ, got 2",
            () -> ClassSeparation.extremeValue(points, labels, 3, 2, draw));
        refused += logs[0] == logs[1] ? 0 : 1;
      } else {
        assertTrue(ClassSeparation.extremeValue(points, labels, 3, 2, draw) <= 1);
      }
    }
    assertTrue(refused > 3 && refused < 20, refused + " with a base that differs");
  }

  @Test
  void extremeValuesRefuseWhatTheLeastDistanceDoes() {
    double[][] points = {{0}, {1}, {2}};
    refusedFrom(
        "labels must be one for each of points, got 4",
        () -> ClassSeparation.extremeValue(points, new int[] {0, 1, 0, 1}, 10, 3, 1));
    refusedFrom(
        "points[0] must be 1 long, got 0",
        () -> ClassSeparation.least(new double[2][0], new int[] {0, 1}));
    int[] labels = {0, 1, 0};
    Thread.currentThread().interrupt();
    try {
      String said =
          assertThrows(
                  IllegalStateException.class,
                  () -> ClassSeparation.extremeValue(points, labels, 10, 3, 1))
              .getMessage();
      assertEquals("interrupted after 0 of 10 pairs", said);
    } finally {
      assertTrue(Thread.interrupted());
    }
    assumeTrue(Runtime.getRuntime().maxMemory() < 8e9);
    refusedFrom(
        "draws must be so small that the 8000 MB that it needs",
        () -> ClassSeparation.extremeValue(points, labels, 1_000_000_000, 3, 1));
  }
}
