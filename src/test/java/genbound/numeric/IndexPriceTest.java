package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IndexPriceTest {

  @Test
  void pricesOfPublishedPlaces() {
    assertEquals(0.49770030247, IndexPrice.up(1), 1e-11);
    assertEquals(0.49770030247 + 2 * Math.log(10), IndexPrice.up(10), 1e-11);
    assertEquals(0.49770030247 + 2 * 300 * Math.log(10), IndexPrice.up(1e300), 1e-9);
  }

  @Test
  void weightsOfAllIndicesAddUpToAtMostOne() {
    double sum = 0;
    for (int k = 1_000_000; k >= 1; k--) {
      sum += Math.exp(-IndexPrice.up(k));
    }
    double rest = 6 / (Math.PI * Math.PI) / 1_000_000;
    assertTrue(sum + rest <= 1 + 1e-12 && sum + rest > 1 - 1e-9, "sum " + sum);
  }

  @Test
  void indicesBelowOneAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> IndexPrice.up(0));
    assertThrows(IllegalArgumentException.class, () -> IndexPrice.up(Double.NaN));
  }
}
