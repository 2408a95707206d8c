package genbound.evidence;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

  @Test
  void geometricGridsReachFromEndToEnd() {
    assertEquals(List.of(1.0, 2.0, 4.0, 8.0), Grid.geometric(1, 8, 2).values());
    assertEquals(List.of(3.0), Grid.geometric(3, 3, 1.5).values());
    assertEquals("4 values in [1, 8]", Grid.geometric(1, 8, 2).toString());
  }

  @Test
  void chargeOfGridIsLogarithmOfItsSize() {
    double charge = Grid.of(1, 2, 3).logSizeUp();
    assertTrue(charge >= Math.log(3) && charge <= Math.log(3) + 1e-15);
    assertEquals(0, Grid.of(5).logSizeUp());
  }

  @Test
  void gridsOutsideTheDomainAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Grid.of());
    assertThrows(IllegalArgumentException.class, () -> Grid.of(1, 0));
    assertThrows(IllegalArgumentException.class, () -> Grid.of(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Grid.geometric(2, 1, 2));
    refused("ratio must be in (1, ∞), got 1", () -> Grid.geometric(1, 2, 1));
    refused(
        "ratio must be large enough for a million values, got 1.0001",
        () -> Grid.geometric(1, 1e300, 1.0001));
    refused(
        "greatest must be at most 1.7e308 times least, got 1.0E200",
        () -> Grid.geometric(1e-200, 1e200, 10));
    assertEquals(3, Grid.geometric(0.5, Double.MAX_VALUE / 2, 1e154).size());
    // A million steps, to the last bit, are a million and one values.
    refused(
        "ratio must be large enough for a million values, got 1.0000005",
        () -> Grid.geometric(1, 1.6487210647252781, 1.0000005));
    assertThrows(IllegalArgumentException.class, () -> Grid.geometric(1e-300, 1e300, 1.000001));
  }
}
