package genbound.estimate.graph;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.numeric.BinomialTail;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphNetworkTest {

  private static final double[][] X = LabelSplitTest.normal(200, 20, new Random(2));
  private static final LabelSplit SPLIT = new LabelSplit(40, 160);

  private static double size(GraphNetwork network) {
    return network.complexity(SPLIT).point();
  }

  /** One layer of ω = 1, on other readers' draws of the features: within the 6 % they differ. */
  @ParameterizedTest
  @CsvSource({"40, 0.538, 1.294", "100, 0.432, 0.586"})
  void oneLayerIsAboveTheSampledComplexity(int labelled, double drawn, double bound) {
    LabelSplit split = new LabelSplit(labelled, 200 - labelled);
    var network = GraphNetwork.on(X).layer(GraphLayer.linear(0, 1));
    double closed = network.complexity(split).point();
    double sampled = SampledTransductive.linearL1(split, X, 1, 4000, 1).point();
    assertTrue(sampled <= closed, sampled + " " + closed);
    assertEquals(bound, closed, 0.06 * bound);
    assertEquals(drawn, sampled, 0.06 * drawn);
  }

  /** The two forms once more, by plain arithmetic: d = 2, columns of length 5 and 13. */
  @Test
  void layersFollowTheirFormulas() {
    double[][] columns = new double[200][2];
    columns[0] = new double[] {3, 5};
    columns[1] = new double[] {4, 12};
    double top = 13 * Math.sqrt(2 * Math.log(4));
    double q = 1 / 40.0 + 1 / 160.0;
    GraphLayer first = new GraphLayer(1.5, 0.7, 0.3, 2);
    double one = q * 1.5 * (0.3 * Math.sqrt(2 * 0.16 * 200) + 2 * top);
    assertEquals(one, size(GraphNetwork.on(columns).layer(first)), 1e-13);
    LabelSplit even = new LabelSplit(100, 100);
    double halved = 0.02 * 1.5 * (0.3 * Math.sqrt(0.5 * 200) + 2 * top * Math.sqrt(0.5));
    assertEquals(halved, GraphNetwork.on(columns).layer(first).complexity(even).point(), 1e-13);

    double biases = Math.sqrt(400 / Math.PI);
    double g1 = 0.3 * biases + 2 * top;
    double g2 = 0.5 * (0.1 * biases + 2 * 0.25 * 2 * g1);
    double deep = q * Math.sqrt(Math.PI / 2) * g2;
    double[][] twice = new double[200][200];
    for (int i = 0; i < 200; i++) {
      twice[i][(i + 1) % 200] = -2;
    }
    var network =
        GraphNetwork.on(columns)
            .layer(GraphLayer.relu(0.3, 2))
            .convolve(GraphOperator.of(twice))
            .layer(new GraphLayer(0.5, 0, 0.1, 0.25));
    assertEquals(deep, size(network), 1e-9);
    assertTrue(size(network) >= deep * (1 - 1e-15), "from above");
  }

  @Test
  void limits() {
    GraphLayer relu = GraphLayer.relu(0.5, 2);
    GraphOperator none = GraphOperator.identity(200);
    var plain = GraphNetwork.on(X).layer(relu).layer(relu);
    assertEquals(
        size(plain), size(GraphNetwork.on(X).layer(relu).convolve(none).layer(relu)), 1e-12);
    assertEquals(0, size(GraphNetwork.on(X).layer(GraphLayer.relu(0, 0))));
    assertEquals(0, size(plain.layer(GraphLayer.linear(0, 0))));
    double swapped = plain.complexity(new LabelSplit(160, 40)).point();
    assertEquals(size(plain), swapped);
  }

  /** A sum of log-moments term by term: light-tailed from p = 1/6 on, and not at 0.16. */
  @Test
  void signsAreLightTailedFromOneSixthOn() {
    assertTrue(lightTailed(1 / 6.0) && lightTailed(0.2) && lightTailed(0.25));
    assertTrue(!lightTailed(0.16));
    assertTrue(!SPLIT.isEven() && new LabelSplit(100, 100).isEven());
  }

  private static boolean lightTailed(double p) {
    for (double l = 0.05; l < 10; l += 0.05) {
      if (1 + 2 * p * (Math.cosh(l) - 1) > Math.exp(p * l * l) * (1 + 1e-12)) {
        return false;
      }
    }
    return true;
  }

  /**
   * All rows of S point at node 1: its row sum is 1, but it multiplies what plain signs can follow
   * by 100·C(100, 50)/2¹⁰⁰.
   */
  @Test
  void theRowSumIsNotEnough() {
    double[][] rows = new double[100][100];
    Arrays.stream(rows).forEach(row -> row[0] = 1);
    GraphOperator operator = GraphOperator.of(rows);
    double signs = 0;
    for (int k = 0; k <= 100; k++) {
      signs += Math.abs(2 * k - 100) * Math.exp(BinomialTail.logMass(k, 100, 0.5));
    }
    assertEquals(7.9589, signs, 5e-5);
    assertEquals(1, operator.largestRowSum());
    assertEquals(10, operator.spectralNorm(), 1e-12);
    assertTrue(signs > operator.largestRowSum() && signs < operator.spectralNorm());
  }

  @Test
  void badInputsAreRefused() {
    GraphLayer relu = GraphLayer.relu(0, 1);
    GraphLayer shifted = new GraphLayer(1, 0.5, 0, 1);
    var one = GraphNetwork.on(X).layer(relu);
    refusedFrom("layer must be one with φ(0) = 0", () -> one.layer(shifted));
    refusedFrom(
        "layer must be one with φ(0) = 0", () -> GraphNetwork.on(X).layer(shifted).layer(relu));
    refusedFrom("layers must be at least 1", () -> GraphNetwork.on(X).complexity(SPLIT));
    refusedFrom("split must be of 200 nodes", () -> one.complexity(new LabelSplit(1, 1)));
    refusedFrom("operator must be on 200 nodes", () -> one.convolve(GraphOperator.identity(3)));
    refusedFrom(
        "operator must be behind a layer",
        () -> GraphNetwork.on(X).convolve(GraphOperator.identity(200)));
    refusedFrom("bias must be", () -> GraphLayer.relu(-1, 1));
    refusedFrom("weight must be", () -> GraphLayer.relu(1, Double.NaN));
  }
}
