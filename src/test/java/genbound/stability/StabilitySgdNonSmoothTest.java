package genbound.stability;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Stability;
import genbound.harness.ExpectedContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StabilitySgdNonSmoothTest implements ExpectedContract<StabilitySgdNonSmooth> {

  @Override
  public StabilitySgdNonSmooth example() {
    return Stability.sgdNonSmooth(StepSizes.constant(0.01, 50), 1, 10, 1000);
  }

  @Override
  public StabilitySgdNonSmooth of(Row row) {
    return Stability.sgdNonSmooth(
        StepSizes.of(row.numbers("steps")),
        row.number("lipschitz"),
        row.number("radius"),
        row.whole("n"));
  }

  @Override
  public double slack() {
    return 16 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("lipschitz", "radius");
  }

  @Override
  public Set<String> fallsWith() {
    return Set.of("n");
  }

  @Test
  void isBelowThePublishedForm() {
    StepSizes steps = StepSizes.of(t -> 0.1 / Math.sqrt(t), 1000);
    double published = 2 * Math.sqrt(steps.sumOfSquares()) + 4 * steps.sum() / 100;
    double here = Stability.sgdNonSmooth(steps, 1, 1e6, 100).certify().value();
    assertTrue(here < published, here + " against " + published);
  }
}
