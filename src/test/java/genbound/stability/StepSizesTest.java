package genbound.stability;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class StepSizesTest {

  @Test
  void sumsAreNotBelowTheExactOnes() {
    StepSizes steps = StepSizes.of(t -> 0.1, 1000);
    BigDecimal exact = new BigDecimal(0.1).multiply(BigDecimal.valueOf(1000));
    assertTrue(new BigDecimal(steps.sum()).compareTo(exact) >= 0);
    assertEquals(100, steps.sum(), 2e-14);
    BigDecimal squares = new BigDecimal(0.1).pow(2).multiply(BigDecimal.valueOf(1000));
    assertTrue(new BigDecimal(steps.sumOfSquares()).compareTo(squares) >= 0);
    assertEquals(10, steps.sumOfSquares(), 2e-15);
    assertEquals(steps, StepSizes.constant(0.1, 1000));
  }

  @Test
  void arraysAndSchedulesAgree() {
    StepSizes steps = StepSizes.of(0.5, 0.25, 0);
    assertEquals(steps, StepSizes.of(t -> t == 3 ? 0 : 0.5 / t, 3));
    assertEquals(new StepSizes(3, 0.5, 0.75, 0.3125), steps);
    assertEquals("3 steps, the largest 0.5, in all 0.75", steps.toString());
  }

  @Test
  void manyStepsAreFine() {
    assertEquals(0x1p52, StepSizes.constant(0.5, 1L << 53).sum());
    StepSizes schedule = StepSizes.of(t -> 1.0 / t, 1_000_000);
    assertEquals(14.392726722865724, schedule.sum(), 1e-14);
  }

  @Test
  void oneStepIsItsOwnSum() {
    assertEquals(StepSizes.of(3), new StepSizes(1, 3, 3, 9));
  }

  @Test
  void badStepsAreRefusedByName() {
    refusedFrom("steps must be not null", () -> StepSizes.of((double[]) null));
    refusedFrom("count must be at least 1", () -> StepSizes.of());
    refusedFrom("steps[2] must be in [0, 1.0E100], got -1", () -> StepSizes.of(1, -1));
    refusedFrom(
        "steps[1] must be in [0, 1.0E100], got NaN", () -> StepSizes.of(t -> Double.NaN, 4));
    refusedFrom("step must be", () -> StepSizes.constant(Double.POSITIVE_INFINITY, 4));
    refusedFrom("count must be", () -> StepSizes.constant(1, 0));
    refusedFrom("schedule must be not null", () -> StepSizes.of(null, 3));
    refusedFrom("sum must be at least largest", () -> new StepSizes(2, 1, 0.5, 1));
    refusedFrom("sumOfSquares must be at least largest²", () -> new StepSizes(2, 1, 1.5, 0.9));
  }
}
