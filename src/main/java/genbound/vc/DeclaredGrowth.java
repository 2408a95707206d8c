package genbound.vc;

import genbound.numeric.Arguments;
import java.util.function.LongToDoubleFunction;

/** A growth function that a user declares, checked wherever it is used. */
record DeclaredGrowth(String name, LongToDoubleFunction logGrowth) implements GrowthFunction {

  private static final double STRAY = 1e-12;

  @Override
  public double logUp(long n) {
    Arguments.atLeast("n", n, 1);
    double before = 0;
    for (long at : new long[] {(n + 1) / 2, n - n / 1000 - 1, n}) {
      if (at >= 1) {
        double value = logGrowth.applyAsDouble(at);
        double most = at * Math.log(2) * (1 + STRAY);
        Arguments.inClosed("logGrowth(" + at + ")", value, 0, most);
        boolean rises = at == (n + 1) / 2 || value >= before * (1 - STRAY);
        Arguments.require(rises, "logGrowth(" + at + ")", "at least " + before, (Double) value);
        before = Math.max(before, value);
      }
    }
    return before;
  }

  @Override
  public String toString() {
    return name;
  }
}
