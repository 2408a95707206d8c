package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Stability;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class StabilitySgdNonSmoothTest implements ExpectedContract<StabilitySgdNonSmooth> {

  @Override
  public StabilitySgdNonSmooth example() {
    return Stability.sgdNonSmooth(StepSizes.constant(0.01, 50), 1, 10, 1000);
  }

  @Test
  void isBelowThePublishedForm() {
    StepSizes steps = StepSizes.of(t -> 0.1 / Math.sqrt(t), 1000);
    double published = 2 * Math.sqrt(steps.sumOfSquares()) + 4 * steps.sum() / 100;
    double here = Stability.sgdNonSmooth(steps, 1, 1e6, 100).certify().value();
    assertTrue(here < published, here + " against " + published);
  }
}
