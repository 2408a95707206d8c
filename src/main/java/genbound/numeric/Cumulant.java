package genbound.numeric;

/** Cumulant generating functions that concentration inequalities are made of. */
public final class Cumulant {

  private static final double ALLOWANCE = 1 + 0x1p-48;
  private static final double SERIES_BELOW = 0.5;

  private Cumulant() {}

  /**
   * ψ(x) = eˣ − 1 − x, of the centred Poisson law, for x in [0, ∞); never below the exact value and
   * at most 1e-14 of it above; ∞ from about x = 709 on.
   */
  public static double poissonUp(double x) {
    Arguments.nonNegative("x", x);
    if (x > SERIES_BELOW) {
      return (Math.expm1(x) - x) * ALLOWANCE;
    }
    double sum = 0;
    for (int k = 18; k >= 2; k--) {
      sum = (sum + 1) * x / k;
    }
    return sum * x * ALLOWANCE;
  }

  /**
   * ψ(x) = −ln(1 − x) − x, of the centred exponential law, for x in [0, 1); never below the exact
   * value and at most 1e-14 of it above.
   */
  public static double exponentialUp(double x) {
    Arguments.require(x >= 0 && x < 1, "x", "in [0, 1)", x);
    return x > SERIES_BELOW ? (-Math.log1p(-x) - x) * ALLOWANCE : logSeriesUp(x);
  }

  /**
   * x − 1 − ln x for x in (0, ∞), the Itakura–Saito divergence of x from 1, which is the
   * exponential cumulant at 1 − x; never below the exact value and at most 1e-14 of it above.
   */
  public static double itakuraSaitoUp(double x) {
    Arguments.positive("x", x);
    return Math.abs(x - 1) > SERIES_BELOW ? (x - 1 - Math.log(x)) * ALLOWANCE : logSeriesUp(1 - x);
  }

  /** Σ uᵏ/k from k = 2 on, for |u| ≤ ½. */
  private static double logSeriesUp(double u) {
    double sum = 0;
    for (int k = 60; k >= 2; k--) {
      sum = u * sum + 1.0 / k;
    }
    return sum * u * u * ALLOWANCE;
  }
}
