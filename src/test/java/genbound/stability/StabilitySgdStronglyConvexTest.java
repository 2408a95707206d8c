package genbound.stability;

import genbound.Stability;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class StabilitySgdStronglyConvexTest implements ExpectedContract<StabilitySgdStronglyConvex> {

  @Test
  void aStepTooLargeIsRefused() {
    assertRefused(
        "step must be at most 1/smoothness = 0.25, got 0.3",
        () -> Stability.sgdStronglyConvex(0.3, 1, 4, 1, 10));
  }
}
