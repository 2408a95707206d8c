package genbound.numeric;

import static genbound.numeric.Rounding.multiplyUp;

/** Bennett's function h(u) = (1 + u)·ln(1 + u) − u, convex and increasing for u ≥ 0. */
public final class BennettFunction {

  /** From here on h(u) = u·(ln u − 1) to far beyond the last bit. */
  private static final double LARGE = 1e280;

  /** Relative errors of h, of one Newton step and of the final product: the allowance is wide. */
  private static final double ALLOWANCE = 1 + 0x1p-47;

  /** Up to here h⁻¹(y) = √(2y) + y/3 to far beyond the last bit. */
  private static final double TINY = 1e-40;

  private static final int MOST_STEPS = 200;

  private BennettFunction() {}

  /** h(u) for u in [0, ∞), to about 1e-15 relative. */
  public static double value(double u) {
    Arguments.nonNegative("u", u);
    if (u > 0.1) {
      return (1 + u) * Math.log1p(u) - u;
    }
    double sum = 0;
    double power = u * u;
    for (int k = 2; k <= 20; k++) {
      sum += power / (k * (k - 1.0));
      power *= -u;
    }
    return sum;
  }

  /**
   * σ²·h⁻¹(ε/σ²), the radius in Bennett's inequality; never below the exact value, and at most
   * 1e-14 of it above. It is 0 for σ² = 0.
   *
   * @param variance σ² in [0, ∞)
   * @param epsilon ε in [0, ∞)
   */
  public static double scaledInverseUp(double variance, double epsilon) {
    Arguments.nonNegative("variance", variance);
    Arguments.nonNegative("epsilon", epsilon);
    if (variance == 0 || epsilon == 0) {
      return 0;
    }
    if (epsilon > variance * LARGE) {
      return multiplyUp(
          epsilon / (logInverse(Math.log(epsilon) - Math.log(variance)) - 1), ALLOWANCE);
    }
    double y = Rounding.divideUp(epsilon, variance);
    double u = Math.sqrt(2 * y) + y / 3;
    for (int step = 0; y > TINY && step < MOST_STEPS; step++) {
      double next = u - (value(u) - y) / Math.log1p(u);
      if (!(next < u * (1 - 0x1p-50))) {
        break;
      }
      u = next;
    }
    return multiplyUp(multiplyUp(variance, u), ALLOWANCE);
  }

  /** t = ln u with u·(ln u − 1) = y, from a large ln y. */
  private static double logInverse(double logY) {
    double t = logY;
    for (int step = 0; step < 20; step++) {
      t = logY - Math.log(t - 1);
    }
    return t;
  }
}
