package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Stability;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class StabilitySgdStronglyConvexTest implements ExpectedContract<StabilitySgdStronglyConvex> {

  @Override
  public StabilitySgdStronglyConvex example() {
    return Stability.sgdStronglyConvex(0.1, 1, 4, 0.5, 1000);
  }

  @Test
  void aStepTooLargeIsRefused() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Stability.sgdStronglyConvex(0.3, 1, 4, 1, 10));
    assertEquals("step must be at most 1/smoothness = 0.25, got 0.3", refusal.getMessage());
  }
}
