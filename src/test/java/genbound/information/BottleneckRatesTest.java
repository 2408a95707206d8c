package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BottleneckRatesTest {

  @Test
  void bitsEnterTheRootAsNats() {
    double expected = 3 * Math.sqrt((5 * Math.log(2) + 0.5) / 1000) + 2 / Math.sqrt(1000);
    assertEquals(expected, BottleneckRates.gap(3, 2, 1000, 2, 0.5, 3).value(), 1e-15);
    assertEquals(0, BottleneckRates.gap(0, 0, 1000, 0, 0, 1).value());
    double fourth = BottleneckRates.gap(3, 2, 4000, 2, 0.5, 3).value();
    assertEquals(expected / 2, fourth, 1e-15);
  }

  @Test
  void theConjectureGrowsExponentially() {
    double expected = Math.sqrt((1024 + Math.log(40)) / 2000);
    assertEquals(expected, BottleneckRates.exponential(10, 1000, 0.05, 1).value(), 1e-14);
  }

  @Test
  void misuseIsRefusedByName() {
    assertEquals(
        "conditionalBits must be in [0, ∞), got -1",
        assertThrows(IllegalArgumentException.class, () -> BottleneckRates.gap(-1, 0, 10, 0, 0, 1))
            .getMessage());
    assertEquals(
        "n must be in [1, 9007199254740992], got 0",
        assertThrows(IllegalArgumentException.class, () -> BottleneckRates.gap(1, 0, 0, 0, 0, 1))
            .getMessage());
  }
}
