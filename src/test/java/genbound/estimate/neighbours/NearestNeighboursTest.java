package genbound.estimate.neighbours;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.exact.world.GaussianMixtureWorld;
import genbound.exact.world.LabelledSample;
import genbound.harness.OneThread;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestNeighboursTest {

  private static LabelledSample sample(int n) {
    return new GaussianMixtureWorld(new double[] {1, 0, 0}, 1, 0.1).draw(n, new Random(n));
  }

  @Test
  void leavingOutIsTrainingWithout() {
    LabelledSample sample = sample(150);
    double[][] points = sample.x();
    int[] classes = sample.labels();
    int[] neighbours = {1, 2, 5, 149};
    List<NearestNeighbourErrors> together =
        new NearestNeighbours(sample.x(), sample.labels(), 1).leaveOneOut(neighbours);
    for (int m = 0; m < neighbours.length; m++) {
      int errors = 0;
      for (int i = 0; i < sample.size(); i++) {
        int left = i;
        double[][] x = new double[149][];
        int[] labels = new int[149];
        for (int j = 0; j < 149; j++) {
          x[j] = points[j < left ? j : j + 1];
          labels[j] = classes[j < left ? j : j + 1];
        }
        int label = new NearestNeighbours(x, labels, 7).predict(sample.x(i), neighbours[m]);
        errors += label == sample.y(i) ? 0 : 1;
      }
      assertEquals(
          new NearestNeighbourErrors(errors, 150, neighbours[m]),
          together.get(m),
          "k = " + neighbours[m]);
    }
  }

  @Test
  void noExampleIsPreferredForItsPlace() {
    int[] labels = {3, 3, 3, 3, 3, 8, 8, 8, 8, 8};
    double[][] x = new double[10][2];
    int threes = 0;
    for (int seed = 0; seed < 1000; seed++) {
      NearestNeighbours rule = new NearestNeighbours(x, labels, seed);
      threes += rule.predict(new double[2], 1) == 3 ? 1 : 0;
      assertEquals(rule.predict(new double[2], 1), rule.predict(new double[] {9, 9}, 1));
    }
    assertEquals(500, threes, 3 * Math.sqrt(250));
  }

  @Test
  void theSmallerLabelWinsAmongEqualVotes() {
    double[][] x = {{0}, {1}, {3}, {7}};
    NearestNeighbours rule = new NearestNeighbours(x, new int[] {5, 2, 2, 5}, 1);
    assertEquals(5, rule.predict(new double[] {0.1}, 1));
    assertEquals(2, rule.predict(new double[] {0.1}, 2));
    assertEquals(2, rule.predict(new double[] {0.1}, 3));
    assertEquals(2, rule.predict(new double[] {0.1}, 4));
    assertEquals(5, rule.predict(new double[] {9}, 1));
    assertEquals(2, rule.predict(new double[] {9}, 2));
    assertEquals(
        List.of(new NearestNeighbourErrors(3, 4, 1), new NearestNeighbourErrors(4, 4, 3)),
        rule.leaveOneOut(1, 3));
  }

  /** Beyond the largest number all distances are equal, and no example is its own neighbour. */
  @Test
  void distancesMayOverflow() {
    double[][] x = {{1e200}, {-1e200}, {3e200}, {-3e200}};
    for (int seed = 0; seed < 20; seed++) {
      NearestNeighbours rule = new NearestNeighbours(x, new int[] {1, 0, 0, 0}, seed);
      assertEquals(new NearestNeighbourErrors(1, 4, 3), rule.leaveOneOut(3).get(0));
      assertEquals(0, rule.predict(new double[] {1e308}, 4));
    }
  }

  @Test
  void sameSeedSameErrorsWithAnyNumberOfThreads() {
    double[][] x =
        new Random(1).ints(900, 0, 30).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
    int[] labels = new Random(2).ints(900, 0, 3).toArray();
    List<NearestNeighbourErrors> first = new NearestNeighbours(x, labels, 4).leaveOneOut(1, 9);
    List<NearestNeighbourErrors> alone =
        OneThread.of(() -> new NearestNeighbours(x, labels, 4).leaveOneOut(1, 9));
    assertEquals(first, alone);
    assertEquals(first.get(1), Evidence.nearestNeighbours(x, labels, 9, 4));
    boolean anyOther = false;
    for (int seed = 5; seed < 9; seed++) {
      anyOther |= !first.equals(new NearestNeighbours(x, labels, seed).leaveOneOut(1, 9));
    }
    assertTrue(anyOther, "ties depend on the seed");
  }

  @Test
  void interruptedLeaveOneOutIsNoEvidence() {
    LabelledSample sample = sample(50);
    NearestNeighbours rule = new NearestNeighbours(sample.x(), sample.labels(), 1);
    Thread.currentThread().interrupt();
    try {
      String message =
          assertThrows(IllegalStateException.class, () -> rule.leaveOneOut(1)).getMessage();
      assertEquals("interrupted after 0 of 50 examples", message);
    } finally {
      assertTrue(Thread.interrupted());
    }
    int[] told = new int[1];
    rule.leaveOneOut(new int[] {1}, done -> told[0] = done);
    assertEquals(50, told[0]);
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    double[][] x = {{1}, {2}};
    int[] labels = {0, 1};
    NearestNeighbours rule = new NearestNeighbours(x, labels, 1);
    refused("neighbours[0] must be in [1, 1], got 2", () -> rule.leaveOneOut(2));
    refused("neighbours must be not empty, got 0", () -> rule.leaveOneOut());
    refused("neighbours must be in [1, 2], got 3", () -> rule.predict(new double[1], 3));
    refused("point must be 1 long, got 2", () -> rule.predict(new double[2], 1));
    refused("point[0] must be finite, got ∞", () -> rule.predict(new double[] {1 / 0.0}, 1));
    refused("labels must be 2 long, got 1", () -> new NearestNeighbours(x, new int[1], 1));
    refused(
        "x[1][0] must be finite, got NaN",
        () -> new NearestNeighbours(new double[][] {{1}, {0 / 0.0}}, labels, 1));
    assertEquals("nearest neighbours among 2 examples of 2 labels", rule.toString());
    assertEquals(2, rule.size());
    assertEquals(1, Arrays.stream(new int[] {rule.predict(new double[] {5}, 1)}).sum());
  }
}
