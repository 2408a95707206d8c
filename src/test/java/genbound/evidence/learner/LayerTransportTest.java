package genbound.evidence.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LayerTransportTest {

  @Test
  void layerFactorsFollowTheirDefinition() {
    assertEquals(1, LayerTransport.almostSure(0.2, 1).factor());
    assertEquals(3, LayerTransport.almostSure(3, 1).factor());
    assertEquals(5.0 / 3, LayerTransport.meanSquare(4.0 / 3, 1).factor(), 1e-15);
    assertEquals(0.2, LayerTransport.almostSure(0.2, 1).withLabelGiven().factor());
    assertEquals(0.2, LayerTransport.meanSquare(0.2, 1).withLabelGiven().factor());
  }

  @Test
  void largeFactorsStayFiniteAndAbove() {
    for (double k : new double[] {9e8, 1e9, 1e200, Double.MAX_VALUE}) {
      double factor = LayerTransport.meanSquare(k, 1).factor();
      assertTrue(Double.isFinite(factor) && factor >= k && factor <= k * (1 + 1e-15), "at " + k);
    }
    assertTrue(LayerTransport.meanSquare(1e9, 1).factor() > 1e9);
  }

  @Test
  void distancesOutsideTheDomainAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> LayerTransport.almostSure(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> LayerTransport.almostSure(1));
    assertThrows(IllegalArgumentException.class, () -> LayerTransport.meanSquare(1, -1));
    assertThrows(IllegalArgumentException.class, () -> LayerTransport.meanSquare(1, Double.NaN));
  }

  @Test
  void saysInWhichSenseItHolds() {
    assertEquals(
        "distance 0.5 stretched by 2 at most", LayerTransport.almostSure(2, 0.5).toString());
    assertEquals(
        "distance 0.5 stretched by 2 in mean square, given the label",
        LayerTransport.meanSquare(2, 0.5).withLabelGiven().toString());
  }
}
