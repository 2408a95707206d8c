package genbound.estimate.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final double[][] FIRST = {{3, 0}, {0, 4}, {0, 0}};
  private static final double[][] SECOND = {{1, 0, 2}};

  @Test
  void normsAreThoseOfItsLayers() {
    Network network = Network.inputs(2).dense(FIRST, 1).dense(SECOND, 2);
    var norms = network.norms();
    assertEquals(4, norms.spectralNorms().get(0), 1e-8);
    assertTrue(norms.spectralNorms().get(0) >= 4);
    assertEquals(Math.sqrt(5), norms.spectralNorms().get(1), 1e-8);
    assertEquals(7, norms.distances().get(0), 1e-12);
    assertEquals(Math.sqrt(5), norms.distances().get(1), 1e-12);
    assertEquals(3, norms.width());
    assertEquals(5, network.frobeniusNorms()[0], 1e-12);
    assertEquals(2 * Math.sqrt(5), network.frobeniusNorms()[1], 1e-12);
  }

  @Test
  void distancesAreFromTheReference() {
    Network network = Network.inputs(2).dense(FIRST, FIRST, 1);
    assertEquals(0, network.norms().distances().get(0));
  }

  @Test
  void aConvolutionCountsTheRootOfItsPlaces() {
    double[][][][] weights = {{{{0, 0, 0}, {0, 2, 0}, {0, 0, 0}}}};
    Network network = Network.inputs(20).convolution(new Convolution(weights), 4, 5, 1);
    var norms = network.norms();
    assertEquals(2, norms.spectralNorms().get(0), 1e-8);
    assertEquals(6, norms.distances().get(0), 1e-10);
    assertEquals(2 * Math.sqrt(20), network.frobeniusNorms()[0], 1e-10);
  }

  /** A filter larger than the image: its pixels count, and its weights bound the width. */
  @Test
  void aFilterLargerThanItsImageCountsPixels() {
    double[][][][] weights = new double[2][1][5][5];
    weights[0][0][2][2] = 3;
    weights[1][0][2][2] = 4;
    var norms = Network.inputs(2).convolution(new Convolution(weights), 1, 2, 1).norms();
    assertEquals(7 * Math.sqrt(2), norms.distances().get(0), 1e-10);
    assertEquals(8, norms.width(), "the root of 50 weights, from above");
  }

  /** Patches of zero-padded images: their squares add up to at most T times the image's. */
  @Test
  void aPixelEntersNoMorePatchesThanAFilterHasPlaces() {
    Random random = new Random(4);
    double largest = 0;
    for (int trial = 0; trial < 200; trial++) {
      int rows = 1 + random.nextInt(6);
      int columns = 1 + random.nextInt(6);
      int height = 1 + random.nextInt(4);
      int width = 1 + random.nextInt(4);
      double image = 0;
      double patches = 0;
      for (int y = 0; y < rows; y++) {
        for (int x = 0; x < columns; x++) {
          double square = Math.pow(random.nextGaussian(), 2);
          image += square;
          for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
              int toY = y - r + height / 2;
              int toX = x - c + width / 2;
              boolean inside = toY >= 0 && toY < rows && toX >= 0 && toX < columns;
              patches += inside ? square : 0;
            }
          }
        }
      }
      int most = Math.min(height * width, rows * columns);
      assertTrue(patches <= most * image * (1 + 1e-12), trial + ": " + patches / image);
      largest = Math.max(largest, patches / image / most);
    }
    assertTrue(largest > 0.9, "" + largest);
  }

  @Test
  void refusesLayersThatDoNotFit() {
    Network two = Network.inputs(2);
    assertThrows(IllegalArgumentException.class, () -> two.dense(SECOND, 1));
    assertThrows(IllegalArgumentException.class, () -> two.dense(FIRST, SECOND, 1));
    assertThrows(IllegalArgumentException.class, () -> two.dense(FIRST, 0));
  }
}
