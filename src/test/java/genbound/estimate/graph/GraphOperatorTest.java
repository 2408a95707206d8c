package genbound.estimate.graph;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.linalg.SpectralNorm;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphOperatorTest {

  /** A path of three nodes. */
  private static final Graph PATH = Graph.of(3, new int[][] {{0, 1}, {2, 1}});

  private static double[][] dense(GraphOperator operator) {
    double[][] unit = new double[operator.nodes()][operator.nodes()];
    for (int i = 0; i < unit.length; i++) {
      unit[i][i] = 1;
    }
    return operator.times(unit);
  }

  @Test
  void normalisersOfAPathAreThoseByHand() {
    double root = 1 / Math.sqrt(6);
    double third = 1 / 3.0;
    assertEquals(
        Arrays.deepToString(new double[][] {{0.5, root, 0}, {root, third, root}, {0, root, 0.5}}),
        Arrays.deepToString(rounded(dense(GraphOperator.symmetric(PATH)))));
    assertArrayEquals(
        new double[] {third, third, third}, dense(GraphOperator.mean(PATH))[1], 1e-16);
    assertArrayEquals(new double[] {1, 1, 0}, dense(GraphOperator.sum(PATH))[0]);
    assertArrayEquals(new double[] {0, 1, 0}, dense(GraphOperator.identity(3))[1]);
    assertEquals(3, GraphOperator.sum(PATH).largestRowSum());
    assertEquals(1, GraphOperator.mean(PATH).largestRowSum(), 1e-15);
  }

  private static double[][] rounded(double[][] rows) {
    double root = 1 / Math.sqrt(6);
    double[] exact = {0, 0.5, root, 1 / 3.0};
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        for (double x : exact) {
          row[j] = Math.abs(row[j] - x) < 1e-15 ? x : row[j];
        }
      }
    }
    return rows;
  }

  @Test
  void spectralNormIsNeverBelowTheExactOneAndHardlyAbove() {
    Random random = new Random(3);
    Graph graph = new BlockModel(60, 30, 0.2, 0.02).graph(random);
    GraphOperator symmetric = GraphOperator.symmetric(graph);
    assertTrue(symmetric.spectralNorm() <= 1 + 1e-12, "" + symmetric.spectralNorm());
    double[][] signed = LabelSplitTest.normal(40, 40, random);
    double[][] asymmetric = LabelSplitTest.normal(40, 40, random);
    Arrays.stream(asymmetric).forEach(row -> Arrays.setAll(row, j -> Math.abs(row[j])));
    for (GraphOperator operator :
        new GraphOperator[] {
          symmetric,
          GraphOperator.mean(graph),
          GraphOperator.sum(graph),
          GraphOperator.sum(PATH),
          GraphOperator.identity(5),
          GraphOperator.of(signed),
          GraphOperator.of(asymmetric)
        }) {
      SpectralNorm exact = SpectralNorm.of(dense(operator));
      double norm = operator.spectralNorm();
      assertTrue(norm >= exact.lower(), norm + " " + exact);
      assertTrue(norm <= exact.upper() * (1 + 1e-6), norm + " " + exact);
    }
    assertEquals(0, GraphOperator.of(new double[3][3]).spectralNorm());
    assertEquals(1 + Math.sqrt(2), GraphOperator.sum(PATH).spectralNorm(), 1e-12);
  }

  @Test
  void powersAreRepeatedProducts() {
    double[][] x = LabelSplitTest.normal(3, 2, new Random(1));
    GraphOperator mean = GraphOperator.mean(PATH);
    assertTrue(Arrays.deepEquals(mean.times(mean.times(x)), mean.times(x, 2)));
    assertTrue(Arrays.deepEquals(x, mean.times(x, 0)));
    double[] left = mean.timesFromLeft(new double[] {0, 1, 0});
    assertArrayEquals(dense(mean)[1], left, 1e-16);
  }

  @Test
  void badInputsAreRefused() {
    refusedFrom("edges[0] must be two different nodes", () -> Graph.of(2, new int[][] {{1, 1}}));
    refusedFrom(
        "edges must be every pair of nodes at most once, got {0, 1} twice",
        () -> Graph.of(2, new int[][] {{0, 1}, {1, 0}}));
    refusedFrom("edges[0] must be in [0, 1], got 2", () -> Graph.of(2, new int[][] {{0, 2}}));
    refusedFrom("edges[0] must be 2 nodes, got 3", () -> Graph.of(2, new int[][] {{0, 1, 1}}));
    refusedFrom("nodes must be", () -> Graph.of(0, new int[0][]));
    refusedFrom("rows must be square, got 1 × 2", () -> GraphOperator.of(new double[1][2]));
    refusedFrom(
        "features must be 3 rows, got 2", () -> GraphOperator.mean(PATH).times(new double[2][1]));
    refusedFrom("steps must be", () -> GraphOperator.mean(PATH).times(new double[3][1], -1));
    refusedFrom("node must be in [0, 2], got 3", () -> PATH.degree(3));
  }

  @Test
  void neighboursAreCopies() {
    PATH.neighbours(1)[0] = 7;
    assertArrayEquals(new int[] {0, 2}, PATH.neighbours(1));
    assertEquals(2, PATH.edges());
    assertEquals("graph of 3 nodes and 2 edges", PATH.toString());
  }
}
