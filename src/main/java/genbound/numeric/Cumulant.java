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
    return x == 0 ? 0 : Math.max(Double.MIN_VALUE, Rounding.multiplyUp(sum * ALLOWANCE, x));
  }

  /**
   * ψ(x) = −ln(1 − x) − x, of the centred exponential law, for x in [0, 1); never below the exact
   * value and at most 1e-14 of it above.
   */
  public static double exponentialUp(double x) {
    Arguments.require(x >= 0 && x < 1, "x", "in [0, 1)", x);
    return x > SERIES_BELOW ? (-Math.log1p(-x) - x) * ALLOWANCE : logSeriesUp(x);
  }

  /** ψ(x)/x² of the centred exponential law, in [½, ∞), for x in [0, 1): as exact as ψ itself. */
  public static double exponentialPerSquareUp(double x) {
    double whole = exponentialUp(x);
    return x > SERIES_BELOW
        ? Rounding.divideUp(whole, Rounding.multiplyDown(x, x))
        : logSeries(x) * ALLOWANCE;
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
    return Rounding.multiplyUp(logSeries(u) * ALLOWANCE, Rounding.multiplyUp(u, u));
  }

  /** The same divided by u². */
  private static double logSeries(double u) {
    double sum = 0;
    for (int k = 60; k >= 2; k--) {
      sum = u * sum + 1.0 / k;
    }
    return sum;
  }
}
