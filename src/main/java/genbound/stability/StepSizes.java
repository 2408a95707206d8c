package genbound.stability;

import static genbound.numeric.Rounding.multiplyDown;

import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.ExactSum;
import java.math.BigDecimal;
import java.util.function.IntToDoubleFunction;

/**
 * The step sizes of a gradient method, by what the theorems need of them; sums are exact, then
 * rounded up.
 *
 * @param count how many steps, in [1, 2⁵³]
 * @param largest the largest step
 * @param sum Σηₜ, finite
 * @param sumOfSquares Σηₜ², finite
 */
public record StepSizes(long count, double largest, double sum, double sumOfSquares) {

  private static final double LARGEST = 1e100;

  public StepSizes {
    Arguments.inRange("count", count, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inClosed("largest", largest, 0, LARGEST);
    Arguments.require(sum >= largest && Double.isFinite(sum), "sum", "at least largest", sum);
    Arguments.nonNegative("sumOfSquares", sumOfSquares);
    boolean enough = sumOfSquares >= multiplyDown(largest, largest);
    Arguments.require(enough, "sumOfSquares", "at least largest²", (Double) sumOfSquares);
  }

  /** The given steps in their order, each in [0, 1e100]. */
  public static StepSizes of(double... steps) {
    Arguments.notNull("steps", steps);
    return of(t -> steps[t - 1], steps.length);
  }

  /**
   * The steps η₁, …, η_T of a schedule.
   *
   * @param schedule ηₜ from t = 1 on, each in [0, 1e100]
   * @param count T, at least 1
   */
  public static StepSizes of(IntToDoubleFunction schedule, int count) {
    Arguments.notNull("schedule", schedule);
    Arguments.atLeast("count", count, 1);
    ExactSum sum = new ExactSum();
    ExactSum squares = new ExactSum();
    double largest = 0;
    for (int t = 1; t <= count; t++) {
      double step = schedule.applyAsDouble(t);
      Arguments.inClosed("steps", t, step, 0, LARGEST);
      largest = Math.max(largest, step);
      sum.add(step);
      squares.addSquare(step);
    }
    return new StepSizes(count, largest, up(sum.result()), up(squares.result()));
  }

  /**
   * One step size throughout.
   *
   * @param step in [0, 1e100]
   * @param count how many steps, in [1, 2⁵³]
   */
  public static StepSizes constant(double step, long count) {
    Arguments.inClosed("step", step, 0, LARGEST);
    Arguments.inRange("count", count, 1, EmpiricalRisk.MAX_EXAMPLES);
    BigDecimal one = new BigDecimal(step);
    BigDecimal times = BigDecimal.valueOf(count);
    double squares = up(one.multiply(one).multiply(times));
    return new StepSizes(count, step, up(one.multiply(times)), squares);
  }

  private static double up(BigDecimal exact) {
    double nearest = exact.doubleValue();
    return new BigDecimal(nearest).compareTo(exact) < 0 ? Math.nextUp(nearest) : nearest;
  }

  @Override
  public String toString() {
    return count + " steps, the largest " + largest + ", in all " + sum;
  }
}
