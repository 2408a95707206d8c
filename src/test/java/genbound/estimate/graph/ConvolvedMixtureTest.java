package genbound.estimate.graph;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.numeric.NormalTail;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConvolvedMixtureTest {

  private static final BlockModel HELPFUL = new BlockModel(100, 100, 0.15, 0.03);

  @Test
  void withoutConvolutionItIsTheTailOfTheNormal() {
    var mixture = new ConvolvedMixture(GraphOperator.identity(4), new int[] {1, 1, -1, -1}, 0.8);
    assertEquals(NormalTail.up(0.8), mixture.error(0), 1e-15);
    assertEquals(NormalTail.up(0.8), mixture.error(3), 1e-15);
  }

  /** A path 1, 1, −1 with the mean: signals 1, 1/3 and 0 over noises √½, √⅓ and √½. */
  @Test
  void aPathByHand() {
    GraphOperator mean = GraphOperator.mean(Graph.of(3, new int[][] {{0, 1}, {1, 2}}));
    var mixture = new ConvolvedMixture(mean, new int[] {1, 1, -1}, 2);
    assertEquals(NormalTail.up(2 * Math.sqrt(2)), mixture.error(0, 1), 1e-12);
    assertEquals(NormalTail.up(2 / Math.sqrt(3)), mixture.error(1, 1), 1e-12);
    assertEquals(0.5, mixture.error(2, 1), 1e-12);
    assertEquals(
        0.5, new ConvolvedMixture(GraphOperator.of(new double[1][1]), new int[] {1}, 2).error(1));
  }

  @Test
  void agreesWithDrawnFeatures() {
    Random random = new Random(6);
    GraphOperator operator = GraphOperator.symmetric(HELPFUL.graph(random));
    int[] labels = HELPFUL.labels();
    for (int steps = 0; steps <= 2; steps++) {
      int wrong = 0;
      int draws = 1000;
      for (int draw = 0; draw < draws; draw++) {
        double[][] z = operator.times(HELPFUL.features(0.5, 1, random), steps);
        for (int i = 0; i < labels.length; i++) {
          wrong += z[i][0] * labels[i] <= 0 ? 1 : 0;
        }
      }
      double exact = new ConvolvedMixture(operator, labels, 0.5).error(steps);
      assertEquals(exact, wrong / (200.0 * draws), 0.005, steps + " steps");
    }
  }

  /** The factor by which a step multiplies the separation predicts the exact error. */
  @Test
  void theGraphHelpsWhereItsGainIsAboveOne() {
    double without = NormalTail.up(0.5);
    for (double between : new double[] {0, 0.03, 0.08, 0.15}) {
      BlockModel model = new BlockModel(300, 300, 0.15, between);
      GraphOperator mean = GraphOperator.mean(model.graph(new Random(7)));
      double error = new ConvolvedMixture(mean, model.labels(), 0.5).error(1);
      assertEquals(model.gain(true) > 1, error < without, between + ": " + error);
      assertEquals(NormalTail.up(0.5 * model.gain(true)), error, 0.1, between + "");
    }
    assertEquals(
        1 / Math.sqrt(1 + 199 * 0.15), new BlockModel(100, 100, 0.15, 0.15).gain(true), 0.03);
  }

  @Test
  void degreesAreThoseOfDrawnGraphs() {
    BlockModel model = new BlockModel(30, 60, 0.5, 0.1);
    Random random = new Random(8);
    double[] sums = new double[2];
    for (int draw = 0; draw < 300; draw++) {
      Graph graph = model.graph(random);
      sums[0] += graph.degree(0);
      sums[1] += graph.degree(89);
    }
    assertEquals(20.5, model.meanDegree(true));
    assertEquals(32.5, model.meanDegree(false));
    assertEquals(20.5, sums[0] / 300, 0.5);
    assertEquals(32.5, sums[1] / 300, 0.5);
    assertEquals(-30, Arrays.stream(model.labels()).sum());
    assertTrue(new BlockModel(2, 2, 1, 0).graph(random).edges() == 2, "two pairs");
  }

  @Test
  void badInputsAreRefused() {
    GraphOperator two = GraphOperator.identity(2);
    refusedFrom("labels must be 2 long", () -> new ConvolvedMixture(two, new int[] {1}, 1));
    refusedFrom(
        "labels[1] must be 1 or −1, one of two classes, got 2",
        () -> new ConvolvedMixture(two, new int[] {1, 2}, 1));
    refusedFrom("separation must be", () -> new ConvolvedMixture(two, new int[] {1, 1}, -1));
    refusedFrom(
        "node must be in [0, 1], got 2",
        () -> new ConvolvedMixture(two, new int[] {1, 1}, 1).error(2, 0));
    refusedFrom("within must be in [0, 1], got 1.5", () -> new BlockModel(1, 1, 1.5, 0));
    refusedFrom("first must be", () -> new BlockModel(0, 1, 0.5, 0));
  }
}
