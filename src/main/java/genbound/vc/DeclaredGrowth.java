package genbound.vc;

import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import genbound.numeric.Rounding;
import java.util.function.LongToDoubleFunction;

/**
 * A growth function that a user declares, no more than n·ln 2, for a class cannot label n points in
 * more than 2ⁿ ways. Wherever it is used it is checked at sixteenths of n, and just below n.
 */
record DeclaredGrowth(String name, LongToDoubleFunction logGrowth) implements GrowthFunction {

  private static final int STEPS = 16;
  private static final double LN_2_UP = Rounding.logUp(2);
  private static final double STRAY = 1e-12;

  @Override
  public double logUp(long n) {
    Arguments.atLeast("n", n, 1);
    double before = 0;
    for (int step = 1; step < STEPS; step++) {
      before = checked(n / STEPS * step + n % STEPS * step / STEPS, before);
    }
    before = checked(n - n / 1000 - 1, before);
    before = checked(n - 1, before);
    return Math.min(checked(n, before), multiplyUp(n, LN_2_UP));
  }

  /** The value at a number of points, or the one before it where that is larger by rounding. */
  private double checked(long at, double before) {
    if (at < 1) {
      return before;
    }
    String what = "logGrowth(" + at + ")";
    double value = Arguments.nonNegative(what, logGrowth.applyAsDouble(at));
    Arguments.require(value >= before * (1 - STRAY), what, "at least " + before, (Double) value);
    return Math.max(before, value);
  }

  @Override
  public String toString() {
    return name;
  }
}
