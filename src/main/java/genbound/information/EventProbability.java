package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.expUp;
import static genbound.numeric.Rounding.multiplyUp;

/**
 * How much rarer than δ an event must be without the dependence, so that an information of I nats
 * does not make it more likely than δ.
 *
 * <p>With q = δ·e^(−y), kl(δ‖q) = I says G(y) = I/δ for G(y) = y − ln(1 + ρ·(1 − e^(−y)))/ρ, ρ =
 * δ/(1 − δ). G is convex, so Newton's steps from above the root stay above it.
 */
final class EventProbability {

  /** More than all rounding errors of G and of the steps move y, relative to 1 + y. */
  private static final double ALLOWANCE = 0x1p-49;

  private static final int MAX_STEPS = 200;

  /** From here on G(y) is y − 1 + e^(−y) to all digits. */
  private static final double SURE = 40;

  private EventProbability() {}

  /** y = ln(δ/q) for the least q with kl(δ‖q) ≤ I, rounded up; ∞ where it overflows. */
  static double logRatioUp(double information, double logInverseDelta) {
    if (information == 0) {
      return 0;
    }
    double x = inUnitsOfDelta(information, logInverseDelta);
    if (x > 1e300) {
      return Double.POSITIVE_INFINITY;
    }
    double odds = logInverseDelta > SURE ? 0 : 1 / Math.expm1(logInverseDelta);
    double start = x * (1 + ALLOWANCE) + Math.min(1, 2 * Math.sqrt(x));
    double y = start;
    for (int step = 0; step < MAX_STEPS; step++) {
      double gone = -Math.expm1(-y);
      double slope = gone * (1 + odds) / (1 + odds * gone);
      double next = y - (value(y, gone, odds) - x) / slope;
      if (!(next < y) || next <= 0) {
        break;
      }
      y = next;
    }
    return Math.min(start, addUp(y, multiplyUp(ALLOWANCE, addUp(1, y))));
  }

  /** I/δ, where δ may be below the smallest double. */
  private static double inUnitsOfDelta(double information, double logInverseDelta) {
    double quarter = expUp(divideUp(logInverseDelta, 4));
    double half = multiplyUp(quarter, quarter);
    return multiplyUp(multiplyUp(information, half), half);
  }

  private static double value(double y, double gone, double odds) {
    return odds == 0 ? y - gone : y - Math.log1p(odds * gone) / odds;
  }
}
