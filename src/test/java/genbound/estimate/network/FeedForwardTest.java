package genbound.estimate.network;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FeedForwardTest {

  private static final FeedForward SMALL =
      FeedForward.inputs(2)
          .dense(new double[][] {{1, -1}, {2, 1}}, new double[] {0, -1}, Activation.RELU)
          .dense(new double[][] {{1, -2}, {1, 1}}, new double[] {0.5, 0}, Activation.RELU)
          .dense(new double[][] {{1, -1}}, new double[] {0}, Activation.IDENTITY);

  @Test
  void outputsAreThoseByHand() {
    // z = (1, 1), h = (1, 1); z = (−0.5, 2), h = (0, 2); f = −2.
    assertArrayEquals(new double[] {-2}, SMALL.outputs(new double[] {1, 0}));
    // J = −(1, 1)·((1, −1), (2, 1)) = (−3, 0).
    assertArrayEquals(new double[] {-3, 0}, SMALL.gradient(new double[] {1, 0}, new double[] {1}));
    assertEquals(
        "network of 2 inputs, 2 relu units, 2 relu units, 1 identity units", SMALL.toString());
  }

  @Test
  void theFirstOfEqualOutputsIsTheLargest() {
    double[][] weights = {{0}, {1}, {1}};
    FeedForward network = FeedForward.inputs(1).dense(weights, new double[3], Activation.IDENTITY);
    assertEquals(1, network.largestOutput(new double[] {2}));
    assertEquals(0, network.largestOutput(new double[] {-2}));
  }

  @Test
  void gradientsAreThoseOfTheOutputs() {
    Random random = new Random(5);
    for (Activation s : Activation.values()) {
      FeedForward network =
          FeedForward.inputs(3)
              .dense(matrix(4, 3, random), vector(4, random), s)
              .dense(matrix(2, 4, random), vector(2, random), s);
      double[] x = vector(3, random);
      double[] combination = {1, -2};
      double[] gradient = network.gradient(x, combination);
      for (int i = 0; i < 3; i++) {
        double[] up = x.clone();
        double[] down = x.clone();
        up[i] += 1e-6;
        down[i] -= 1e-6;
        double[] above = network.outputs(up);
        double[] below = network.outputs(down);
        double slope = (above[0] - below[0] - 2 * (above[1] - below[1])) / 2e-6;
        assertEquals(slope, gradient[i], 1e-6, s + " at " + i);
      }
    }
  }

  /** A convolution written out as a sum over the places of its filter. */
  @Test
  void aConvolutionIsADenseLayer() {
    Random random = new Random(6);
    for (int stride = 1; stride <= 2; stride++) {
      for (int padding = 0; padding <= 1; padding++) {
        double[][][][] filters = new double[3][2][][];
        for (double[][][] filter : filters) {
          filter[0] = matrix(3, 2, random);
          filter[1] = matrix(3, 2, random);
        }
        double[] biases = vector(3, random);
        Layer layer =
            Layer.convolution(filters, biases, 5, 4, stride, padding, Activation.IDENTITY);
        double[] image = vector(40, random);
        double[] found = FeedForward.inputs(40).then(layer).outputs(image);
        double[] wanted = convolved(filters, biases, image, stride, padding);
        assertArrayEquals(wanted, found, 1e-12, stride + " " + padding);
      }
    }
  }

  private static double[] convolved(
      double[][][][] filters, double[] biases, double[] image, int stride, int padding) {
    int down = (5 + 2 * padding - 3) / stride + 1;
    int across = (4 + 2 * padding - 2) / stride + 1;
    double[] out = new double[3 * down * across];
    for (int at = 0; at < out.length; at++) {
      int channel = at / (down * across);
      int row = at / across % down * stride - padding;
      int column = at % across * stride - padding;
      out[at] = biases[channel];
      for (int c = 0; c < 2; c++) {
        for (int r = 0; r < 3; r++) {
          for (int s = 0; s < 2; s++) {
            boolean inside = row + r >= 0 && row + r < 5 && column + s >= 0 && column + s < 4;
            int pixel = 20 * c + 4 * (row + r) + column + s;
            out[at] += inside ? filters[channel][c][r][s] * image[pixel] : 0;
          }
        }
      }
    }
    return out;
  }

  /** The norms of the layers with their biases as a column, and a unit that hands the 1 on. */
  @Test
  void biasesAreWeightsOfAConstantInput() {
    double[][] first = {{1, -1, 0}, {2, 1, -1}, {0, 0, 1}};
    double[][] second = {{1, -2, 0.5}, {1, 1, 0}, {0, 0, 1}};
    double[][] third = {{1, -1, 0}};
    Network byHand = Network.inputs(3).dense(first, 1).dense(second, 1).dense(third, 1);
    Network network = SMALL.withoutBiases();
    assertEquals(byHand.norms(), network.norms());
    assertArrayEquals(byHand.frobeniusNorms(), network.frobeniusNorms());
    FeedForward smooth =
        FeedForward.inputs(1).dense(new double[1][1], new double[1], Activation.TANH);
    refusedFrom("network must be of activations that hand a 1 on", smooth::withoutBiases);
  }

  @Test
  void badInputIsRefusedByName() {
    double[][] one = {{1}};
    double[] none = {};
    refusedFrom(
        "weights must be not null, got null", () -> Layer.dense(null, none, Activation.RELU));
    refusedFrom("weights[0][0] must be finite", () -> dense(Double.NaN, 0));
    refusedFrom("biases[0] must be finite", () -> dense(1, Double.NEGATIVE_INFINITY));
    refusedFrom("biases must be 1 long, got 0", () -> Layer.dense(one, none, Activation.RELU));
    refusedFrom("activation must be not null", () -> Layer.dense(one, new double[1], null));
    refusedFrom("inputs must be at least 1, got 0", () -> FeedForward.inputs(0));
    refusedFrom("layer must be of 2 inputs", () -> FeedForward.inputs(2).then(dense(1, 1)));
    refusedFrom("x must be 2 long, got 1", () -> SMALL.outputs(new double[1]));
    refusedFrom("x[1] must be finite", () -> SMALL.outputs(new double[] {0, Double.NaN}));
    refusedFrom("combination must be 1 long", () -> SMALL.gradient(new double[2], new double[2]));
    double[][][][] filter = {{{{1, 2}}}};
    refusedFrom("filters must be no larger than the padded image", () -> filter(filter, 1, 1, 0));
    refusedFrom("stride must be at least 1, got 0", () -> filter(filter, 2, 0, 0));
    refusedFrom("padding must be at least 0, got -1", () -> filter(filter, 2, 1, -1));
  }

  private static Layer dense(double weight, double bias) {
    return Layer.dense(new double[][] {{weight}}, new double[] {bias}, Activation.RELU);
  }

  private static Layer filter(double[][][][] filters, int columns, int stride, int padding) {
    double[] biases = new double[1];
    return Layer.convolution(filters, biases, 1, columns, stride, padding, Activation.RELU);
  }

  private static double[][] matrix(int rows, int columns, Random random) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = vector(columns, random);
    }
    return matrix;
  }

  private static double[] vector(int length, Random random) {
    return random.doubles(length, -1, 1).toArray();
  }
}
