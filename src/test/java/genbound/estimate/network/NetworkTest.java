package genbound.estimate.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void aConvolutionCountsItsUnrolledRows() {
    double[][][][] weights = {{{{0, 0, 0}, {0, 2, 0}, {0, 0, 0}}}};
    Network network = Network.inputs(20).convolution(new Convolution(weights), 4, 5, 1);
    var norms = network.norms();
    assertEquals(2, norms.spectralNorms().get(0), 1e-8);
    assertEquals(40, norms.distances().get(0), 1e-10);
    assertEquals(2 * Math.sqrt(20), network.frobeniusNorms()[0], 1e-10);
  }

  @Test
  void refusesLayersThatDoNotFit() {
    Network two = Network.inputs(2);
    assertThrows(IllegalArgumentException.class, () -> two.dense(SECOND, 1));
    assertThrows(IllegalArgumentException.class, () -> two.dense(FIRST, SECOND, 1));
    assertThrows(IllegalArgumentException.class, () -> two.dense(FIRST, 0));
  }
}
