package genbound.stability;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Stability;
import genbound.harness.ExpectedContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;

class StabilityOnAverageSmoothTest implements ExpectedContract<StabilityOnAverageSmooth> {

  @Override
  public StabilityOnAverageSmooth example() {
    return Stability.onAverageSmooth(0.1, 2, 0.001);
  }

  @Override
  public StabilityOnAverageSmooth of(Row row) {
    return Stability.onAverageSmooth(
        row.number("mean"), row.number("smoothness"), row.number("squaredDistance"));
  }

  @Override
  public double slack() {
    return 16 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("mean", "smoothness", "squaredDistance");
  }
}
