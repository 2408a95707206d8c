package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.numeric.BinaryKl;
import org.junit.jupiter.api.Test;

class CoinGapTest {

  @Test
  void solvesItsEquationFromAbove() {
    for (double nats = 1e-17; nats < Math.log(2); nats *= 1.37) {
      double d = CoinGap.ofInformationUp(nats);
      double found = BinaryKl.divergence((1 + d) / 2, 0.5);
      double information = nats;
      if (nats > 1e-10) {
        assertEquals(nats, found, 1e-5 * nats, () -> "I = " + information);
      }
      assertTrue(d <= Math.nextUp(Math.sqrt(2 * nats)), () -> "I = " + information);
    }
    assertEquals(1, CoinGap.ofInformationUp(Math.log(2)), 0);
    assertEquals(0, CoinGap.ofInformationUp(0), 0);
  }

  @Test
  void knownValues() {
    assertEquals(0.440, CoinGap.ofInformationUp(0.1), 5e-4);
    assertEquals(0.733, CoinGap.ofInformationUp(0.3), 5e-4);
    assertEquals(0.904, CoinGap.ofInformationUp(0.5), 5e-4);
  }

  @Test
  void isContinuousWhereTheMethodChanges() {
    double below = CoinGap.ofInformationUp(0.1308);
    double above = CoinGap.ofInformationUp(Math.nextUp(0.1308));
    assertEquals(below, above, 1e-14);
    assertEquals(CoinGap.phi(0.5), CoinGap.phiFromOne(0.5), 1e-15);
  }
}
