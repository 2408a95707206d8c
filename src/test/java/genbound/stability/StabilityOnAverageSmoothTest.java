package genbound.stability;

import genbound.Stability;
import genbound.harness.ExpectedContract;

class StabilityOnAverageSmoothTest implements ExpectedContract<StabilityOnAverageSmooth> {

  @Override
  public StabilityOnAverageSmooth example() {
    return Stability.onAverageSmooth(0.1, 2, 0.001);
  }
}
