package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Stability;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class StabilityOnAverageLipschitzTest implements ExpectedContract<StabilityOnAverageLipschitz> {

  @Test
  void agreesWithGradientDescent() {
    double distance = 2 * 3.0 * 0.5 / 100;
    assertEquals(
        Stability.sgdConvex(StepSizes.of(0.2, 0.3), 3, 1, 100).certify().value(),
        Stability.onAverageLipschitz(3, distance).certify().value(),
        1e-15);
  }
}
