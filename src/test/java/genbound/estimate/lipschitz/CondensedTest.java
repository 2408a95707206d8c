package genbound.estimate.lipschitz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.estimate.network.Layer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The parts from which the bounds are made: sums, neurons, twins and multipliers. */
class CondensedTest {

  private static final Region SQUARE = Region.around(new double[2], 1);

  /** Two layers of two and one open ReLUs, and an output. */
  private static Condensed small() {
    FeedForward network =
        FeedForward.inputs(2)
            .dense(new double[][] {{1, 0.5}, {-1, 1}}, new double[2], Activation.RELU)
            .dense(new double[][] {{1, -1}}, new double[1], Activation.RELU)
            .dense(new double[][] {{1}}, new double[1], Activation.IDENTITY);
    return new Condenser(network, new double[][] {{1}}, SQUARE, 0).condensed;
  }

  /** Inputs, outputs, twice the layers and one, and of each layer its units and three. */
  @Test
  void roundingsAreCounted() {
    Condensed net = small();
    assertEquals(3, net.neurons());
    assertEquals(2 + 1 + 2 * 4 + (2 + 3) + (1 + 3) + (1 + 3), net.roundings);
    Condensed one = net.decide(new byte[] {2, 0, 0});
    assertEquals(4, one.roundings - net.roundings);
    assertEquals(8, net.decide(new byte[] {1, 1, 0}).roundings - net.roundings);
    assertEquals(0, net.decide(new byte[] {-1, 0, 0}).roundings - net.roundings);
  }

  @Test
  void assumedSignsAreKept() {
    assertArrayEquals(new int[] {1, -1}, small().decide(new byte[] {2, -2, 0}).signs);
    assertArrayEquals(new int[0], small().decide(new byte[] {1, -1, 0}).signs);
  }

  /** Magnitudes are sums of magnitudes, also those of twins. */
  @Test
  void magnitudesAreNotBelowTheirRows() {
    Random random = new Random(3);
    for (int trial = 0; trial < 20; trial++) {
      double[][] weights = new double[4][];
      for (int m = 0; m < 4; m++) {
        weights[m] = random.doubles(2, -1, 1).toArray();
      }
      double[] biases = {0.1, 0.2, -0.1, 4};
      weights[1] = new double[] {-2 * weights[0][0], -2 * weights[0][1]};
      biases[1] = -0.2;
      weights[2] = new double[] {0.5 * weights[0][0], 0.5 * weights[0][1]};
      biases[2] = 0.05;
      double[][] second = {random.doubles(4, 0.1, 1).toArray(), random.doubles(4, -1, 1).toArray()};
      FeedForward network =
          FeedForward.inputs(2)
              .dense(weights, biases, Activation.RELU)
              .dense(second, new double[2], Activation.RELU)
              .dense(new double[][] {{1, -1}}, new double[1], Activation.IDENTITY);
      Condensed net = new Condenser(network, new double[][] {{1}}, SQUARE, 0).condensed;
      for (int k = 0; k < net.neurons(); k++) {
        covers(net.sizes[k], net.rows[k]);
      }
      covers(net.outputSizes[0], net.outputs[0]);
    }
  }

  private static void covers(double[] sizes, double[] row) {
    for (int i = 0; i < row.length; i++) {
      assertTrue(sizes[i] >= Math.abs(row[i]) * (1 - 1e-15), sizes[i] + " for " + row[i]);
    }
  }

  /** 0.5·ReLU(z) = ReLU(0.5z), and −2·z has the twin 2·ReLU(z) − 2z. */
  @Test
  void sizesOfTwinsAddUp() {
    FeedForward network =
        FeedForward.inputs(1)
            .dense(new double[][] {{1}, {0.5}, {-2}}, new double[3], Activation.RELU)
            .dense(new double[][] {{0, 1, 1}}, new double[1], Activation.IDENTITY);
    Region line = Region.around(new double[1], 1);
    Condensed net = new Condenser(network, new double[][] {{1}}, line, 0).condensed;
    assertArrayEquals(new double[] {-2, 0, 2.5}, net.outputs[0]);
    assertArrayEquals(new double[] {2, 0, 2.5}, net.outputSizes[0]);
  }

  @Test
  void twinsAreMultiplesWithTheirBiases() {
    double[][] weights = {{1, 2}, {2, 4}, {2, 4}, {-3, -6}, {0, 2}};
    Layer layer = Layer.dense(weights, new double[] {0.5, 1, 1.5, -1.5, 1}, Activation.RELU);
    assertEquals(2, Twins.ratio(layer, 1, 0));
    assertEquals(0, Twins.ratio(layer, 2, 0));
    assertEquals(-3, Twins.ratio(layer, 3, 0));
    assertEquals(0, Twins.ratio(layer, 4, 0));
  }

  @Test
  void neuronsKnowTheirSlopes() {
    Activation[] relu = {Activation.RELU};
    assertEquals(0, new Neurons(relu, new double[1], new double[1]).upSlope[0]);
    assertEquals(0.25, new Neurons(relu, new double[] {-3}, new double[] {1}).upSlope[0]);
    Neurons gelu =
        new Neurons(new Activation[] {Activation.GELU}, new double[] {-6}, new double[] {6});
    assertEquals(1.1289, gelu.steepest(0), 1e-4);
  }

  /** f = ReLU(x − 0.2) − x is −0.2 at least, by the line z below the unit, not the plain one 0. */
  @Test
  void lineBelowAUnitMayHaveTheSlopeOne() {
    FeedForward network =
        FeedForward.inputs(1)
            .dense(new double[][] {{1}, {1}}, new double[] {-0.2, 10}, Activation.RELU)
            .dense(new double[][] {{1, -1}}, new double[] {10}, Activation.IDENTITY);
    Region line = Region.around(new double[1], 1);
    assertEquals(-0.2, LocalLipschitz.of(network, line).leastValues()[0], 1e-12);
  }

  /** The gradient at a kink is of no use, and beside it of one side. */
  @Test
  void lowerEndKeepsAwayFromKinks() {
    FeedForward network =
        FeedForward.inputs(1).dense(new double[][] {{3}}, new double[1], Activation.RELU);
    Region line = Region.around(new double[1], 1);
    Condenser bounds = new Condenser(network, new double[][] {{1}}, line, 0);
    var end = new LowerEnd(bounds.condensed, bounds.neurons(), line, InputNorm.LARGEST);
    assertEquals(-1, end.at(new double[] {0}));
    assertEquals(-1, end.at(new double[] {1e-17}));
    assertEquals(0, end.at(new double[] {-0.1}));
    assertEquals(3, end.at(new double[] {0.1}), 1e-13);
  }
}
