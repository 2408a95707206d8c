package genbound.exact.curve;

import java.util.function.DoubleUnaryOperator;

/** The least value of a function of time, on a grid even in ln t and refined by golden section. */
final class GoldenSection {

  private static final int GRID = 400;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private GoldenSection() {}

  static EarlyStopping onLogScale(DoubleUnaryOperator error, double from, double to) {
    double low = Math.log(from);
    double step = (Math.log(to) - low) / GRID;
    double best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k <= GRID; k++) {
      double value = error.applyAsDouble(Math.exp(low + k * step));
      if (value < least) {
        least = value;
        best = low + k * step;
      }
    }
    return refined(error, best - step, best + step);
  }

  private static EarlyStopping refined(DoubleUnaryOperator error, double low, double high) {
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = error.applyAsDouble(Math.exp(left));
    double atRight = error.applyAsDouble(Math.exp(right));
    while (high - low > 1e-9) {
      if (atLeft <= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = error.applyAsDouble(Math.exp(left));
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = error.applyAsDouble(Math.exp(right));
      }
    }
    double time = Math.exp(low + (high - low) / 2);
    return new EarlyStopping(time, error.applyAsDouble(time));
  }
}
