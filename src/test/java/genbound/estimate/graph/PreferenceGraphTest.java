package genbound.estimate.graph;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class PreferenceGraphTest {

  private static PreferenceGraph cycle(int length) {
    PreferenceGraph cycle = new PreferenceGraph(length);
    for (int i = 0; i < length; i++) {
      cycle.add(i, (i + 1) % length, 1);
    }
    return cycle;
  }

  private static PreferenceGraph random(Random random, int nodes, int edges) {
    PreferenceGraph graph = new PreferenceGraph(nodes);
    for (int[] pair : pairs(random, edges, nodes)) {
      graph.add(pair[0], pair[1], Math.exp(4 * random.nextGaussian()));
    }
    return graph;
  }

  private static int[][] pairs(Random random, int count, int nodes) {
    int[][] pairs = new int[count][];
    for (int i = 0; i < count; i++) {
      int u = random.nextInt(nodes);
      pairs[i] = new int[] {u, (u + 1 + random.nextInt(nodes - 1)) % nodes};
    }
    return pairs;
  }

  @Test
  void pathsAddUpAndParallelPathsShare() {
    assertEquals(2, cycle(4).inferenceDistance(0, 2));
    assertEquals(1, cycle(4).posteriorVariance(0, 2), 1e-15);
    PreferenceGraph path = new PreferenceGraph(8);
    for (int i = 1; i < 8; i++) {
      path.add(i - 1, i, 1);
    }
    assertEquals(7, path.inferenceDistance(0, 7));
    assertEquals(7, path.posteriorVariance(7, 0), 1e-14);
    PreferenceGraph twice = new PreferenceGraph(2).add(0, 1, 1).add(1, 0, 1);
    assertEquals(1, twice.inferenceDistance(0, 1));
    assertEquals(0.5, twice.posteriorVariance(0, 1));
    assertEquals(0, twice.posteriorVariance(1, 1));
    assertEquals(0, twice.inferenceDistance(1, 1));
  }

  @Test
  void comparisonsOfBradleyAndTerryHaveALogisticVariance() {
    assertEquals(3.289868133696453, PreferenceGraph.logisticVariance(1), 1e-15);
    assertEquals(3.289868133696453 / 4, PreferenceGraph.logisticVariance(2), 1e-15);
  }

  /** Bayes: the variance by the inverse of the precision of all rewards but one. */
  @Test
  void posteriorVarianceIsThatOfTheGaussianPosterior() {
    Random random = new Random(30);
    for (int draw = 0; draw < 40; draw++) {
      int n = 3 + random.nextInt(40);
      PreferenceGraph graph = new PreferenceGraph(n);
      DMatrixRMaj precision = new DMatrixRMaj(n, n);
      precision.set(n - 1, n - 1, 1);
      int edges = n + random.nextInt(n * n / 2);
      for (int e = 0; e < edges; e++) {
        int u = e < n ? e : random.nextInt(n);
        int v = (u + 1 + (e < n ? 0 : random.nextInt(n - 1))) % n;
        double variance = Math.exp(random.nextGaussian());
        graph.add(u, v, variance);
        for (int[] place : new int[][] {{u, u, 1}, {v, v, 1}, {u, v, -1}, {v, u, -1}}) {
          precision.add(place[0], place[1], place[2] / variance);
        }
      }
      DMatrixRMaj covariance = new DMatrixRMaj(n, n);
      assertTrue(CommonOps_DDRM.invert(precision, covariance));
      for (int[] pair : pairs(random, 10, n)) {
        int u = pair[0];
        int v = pair[1];
        double expected = covariance.get(u, u) + covariance.get(v, v) - 2 * covariance.get(u, v);
        assertEquals(expected, graph.posteriorVariance(u, v), 1e-10 * expected);
        assertTrue(expected <= graph.inferenceDistance(u, v) * (1 + 1e-10));
      }
    }
  }

  /** All paths tried, on small graphs. */
  @Test
  void inferenceDistanceIsTheLeastOverAllPaths() {
    Random random = new Random(31);
    for (int draw = 0; draw < 200; draw++) {
      int n = 2 + random.nextInt(12);
      double[][] least = new double[n][n];
      for (double[] row : least) {
        Arrays.fill(row, Double.POSITIVE_INFINITY);
      }
      PreferenceGraph graph = new PreferenceGraph(n);
      for (int[] pair : pairs(random, random.nextInt(3 * n), n)) {
        double variance = 1 + random.nextInt(20);
        graph.add(pair[0], pair[1], variance);
        least[pair[0]][pair[1]] = Math.min(least[pair[0]][pair[1]], variance);
        least[pair[1]][pair[0]] = least[pair[0]][pair[1]];
      }
      for (int k = 0; k < n; k++) {
        least[k][k] = 0;
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            least[i][j] = Math.min(least[i][j], least[i][k] + least[k][j]);
          }
        }
      }
      for (int u = 0; u < n; u++) {
        for (int v = 0; v < n; v++) {
          assertEquals(least[u][v], graph.inferenceDistance(u, v), u + " to " + v);
          assertEquals(
              Double.isInfinite(least[u][v]), Double.isInfinite(graph.posteriorVariance(u, v)));
        }
      }
    }
  }

  @Test
  void anotherEdgeNeverMakesARewardLessKnown() {
    Random random = new Random(32);
    for (int draw = 0; draw < 30; draw++) {
      int n = 4 + random.nextInt(60);
      PreferenceGraph graph = random(random, n, 2 * n);
      int[][] asked = pairs(random, 10, n);
      double[][] before = new double[2][10];
      for (int more = 0; more < 4; more++) {
        for (int i = 0; i < 10; i++) {
          double distance = graph.inferenceDistance(asked[i][0], asked[i][1]);
          double variance = graph.posteriorVariance(asked[i][0], asked[i][1]);
          if (more > 0) {
            assertTrue(distance <= before[0][i]);
            assertTrue(variance <= before[1][i] * (1 + 1e-12));
          }
          assertTrue(variance <= distance * (1 + 1e-12));
          before[0][i] = distance;
          before[1][i] = variance;
        }
        int[] pair = pairs(random, 1, n)[0];
        graph.add(pair[0], pair[1], 0.1);
      }
    }
  }

  /** On a tree there is one path, and sharing a prefix of ℓ tokens leaves B^(−aℓ) − B^(−aD). */
  @Test
  void prefixesTieResponsesAsTheyShareTokens() {
    PreferenceGraph tree = PreferenceGraph.prefixTree(3, 4, 0.3);
    assertEquals(81, tree.responses());
    assertEquals(121, tree.nodes());
    assertEquals(120, tree.edges());
    for (int v = 1; v < 81; v++) {
      int shared = v < 3 ? 3 : v < 9 ? 2 : v < 27 ? 1 : 0;
      double expected = Math.pow(3, -0.3 * shared) - Math.pow(3, -0.3 * 4);
      assertEquals(expected, tree.inferenceDistance(0, v), 1e-14);
      assertEquals(expected, tree.posteriorVariance(0, v), 1e-14);
    }
  }

  /** Mean distances and variances of 200 random pairs over two seeds, known to ±4 %. */
  @Slow
  @Test
  void chainsAndTreesOfComparisonsAreAsReported() {
    double[][] rows = {
      {0.3, 0.001, 0, 0.19, 0.059, 0.01},
      {0.3, 0.001, 64, 0.31, 0.24, 0.01},
      {0.3, 0.001, 128, 0.23, 0.18, 0.01},
      {0.3, 0.001, 256, 0.15, 0.12, 0.01},
      {0.3, 0.001, 512, 0.11, 0.082, 0.01},
      {0.3, 0.001, 1024, 0.083, 0.057, 0.001},
      {0.3, 0.1, 0, 0.43, 0.098, 0.01},
      {0.3, 0.1, 64, 0.46, 0.24, 0.01},
      {0.3, 0.1, 128, 0.41, 0.18, 0.01},
      {0.3, 0.1, 256, 0.40, 0.13, 0.01},
      {0.3, 0.1, 512, 0.41, 0.11, 0.01},
      {0.3, 0.1, 1024, 0.43, 0.099, 0.01},
      {0.05, 0.001, 0, 0.19, 0.060, 0.01},
      {0.05, 0.001, 64, 0.24, 0.175, 0.01},
      {0.05, 0.001, 128, 0.20, 0.142, 0.01},
      {0.05, 0.001, 256, 0.15, 0.107, 0.01},
      {0.05, 0.001, 512, 0.11, 0.082, 0.01},
      {0.05, 0.001, 1024, 0.088, 0.059, 0.001}
    };
    for (double[] row : rows) {
      double distance = 0;
      double variance = 0;
      for (int seed = 0; seed < 2; seed++) {
        Random random = new Random(seed);
        PreferenceGraph graph = PreferenceGraph.prefixTree(2, 12, row[0]);
        int leaves = (int) row[2];
        int room = leaves == 0 ? 1 : 4096 / leaves;
        int[] compared = new int[leaves == 0 ? 4096 : leaves];
        Arrays.setAll(compared, i -> i * room + random.nextInt(room));
        for (int[] pair : pairs(random, 1024, compared.length)) {
          graph.add(compared[pair[0]], compared[pair[1]], row[1]);
        }
        int[][] asked = pairs(random, 200, 4096);
        distance += graph.meanInferenceDistance(asked) / 2;
        variance += graph.meanPosteriorVariance(asked) / 2;
      }
      assertEquals(row[3], distance, 0.04 * row[3] + row[5] / 2, Arrays.toString(row));
      double unit = row[4] < 0.1 ? 0.001 : 0.01;
      assertEquals(row[4], variance, 0.04 * row[4] + unit / 2, Arrays.toString(row));
    }
  }

  @Test
  void meansAreThoseOfThePairs() {
    Random random = new Random(33);
    PreferenceGraph graph = random(random, 300, 900);
    int[][] asked = pairs(random, 40, 300);
    double distance = 0;
    double variance = 0;
    for (int[] pair : asked) {
      distance += graph.inferenceDistance(pair[0], pair[1]) / 40;
      variance += graph.posteriorVariance(pair[0], pair[1]) / 40;
    }
    assertEquals(distance, graph.meanInferenceDistance(asked), 1e-12 * distance);
    assertEquals(variance, graph.meanPosteriorVariance(asked), 1e-12 * variance);
  }

  /** Resistances whose sizes differ by 200 orders of magnitude. */
  @Test
  void extremeVariancesGiveNumbers() {
    PreferenceGraph graph = new PreferenceGraph(4);
    graph.add(0, 1, 1e100).add(1, 2, 1e-100).add(0, 2, 1e100).add(2, 3, 1).add(1, 3, 1e-100);
    assertEquals(0.5e100, graph.posteriorVariance(0, 3), 1e86);
    assertEquals(1e-100, graph.posteriorVariance(1, 2), 1e-112);
    assertEquals(1e100, graph.inferenceDistance(0, 3));
    assertEquals(Double.POSITIVE_INFINITY, new PreferenceGraph(2).posteriorVariance(0, 1));
    assertEquals(Double.POSITIVE_INFINITY, new PreferenceGraph(2).inferenceDistance(0, 1));
    assertEquals(0, new PreferenceGraph(1).posteriorVariance(0, 0));
  }

  @Test
  void anInterruptedEliminationIsGivenUp() {
    PreferenceGraph graph = random(new Random(1), 50, 100);
    Thread.currentThread().interrupt();
    try {
      assertThrows(IllegalStateException.class, () -> graph.posteriorVariance(0, 1));
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertTrue(graph.posteriorVariance(0, 1) > 0);
  }

  @Test
  void misuseIsRefusedByName() {
    PreferenceGraph graph = new PreferenceGraph(3);
    refused("responses must be in [1, 16777216], got 0", () -> new PreferenceGraph(0));
    refused("u must be in [0, 2], got 3", () -> graph.add(3, 0, 1));
    refused("v must be in [0, 2], got -1", () -> graph.add(0, -1, 1));
    refused("v must be another node than u, got 1", () -> graph.add(1, 1, 1));
    for (double variance : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertTrue(
          assertThrows(IllegalArgumentException.class, () -> graph.add(0, 1, variance))
              .getMessage()
              .startsWith("variance must be in [1.0E-100, 1.0E100], got "));
    }
    refused("pairs must be not empty, got 0", () -> graph.meanInferenceDistance(new int[0][]));
    refused(
        "pairs[0] must be 2 nodes, got 1", () -> graph.meanPosteriorVariance(new int[][] {{1}}));
    refused(
        "pairs[0] must be in [0, 2], got 4",
        () -> graph.meanPosteriorVariance(new int[][] {{1, 4}}));
    refused("beta must be in (0, ∞), got 0", () -> PreferenceGraph.logisticVariance(0));
    refused("branching must be at least 2, got 1", () -> PreferenceGraph.prefixTree(1, 3, 1));
    refused(
        "depth must be of at most 2²³ responses, got 24",
        () -> PreferenceGraph.prefixTree(2, 24, 1));
    refused(
        "exponent must be of B^(−aD) at least 1e-100, got 900",
        () -> PreferenceGraph.prefixTree(2, 3, 900));
    assertEquals("4 responses, 7 nodes, 6 edges", PreferenceGraph.prefixTree(2, 2, 0.5).toString());
  }
}
