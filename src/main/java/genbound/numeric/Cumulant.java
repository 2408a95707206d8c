package genbound.numeric;

/** Cumulant generating functions that concentration inequalities are made of. */
public final class Cumulant {

  private static final double ALLOWANCE = 1 + 0x1p-48;
  private static final double SERIES_BELOW = 0.5;

  /** Below this, the square of a ratio adds less than half a unit to −1. */
  private static final double TINY = 0x1p-400;

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

  /**
   * x − 1 − ln x for x = (numerator/denominator)^power, power 1 or 2; never below the exact value,
   * also where x overflows or underflows, and at most 2e-14 of it above while x is no nearer to 1
   * than 1e-2; ∞ where the value is beyond the doubles.
   */
  public static double itakuraSaitoUp(double numerator, double denominator, int power) {
    double low = Rounding.divideDown(Arguments.positive("numerator", numerator), denominator);
    double high = Rounding.divideUp(numerator, Arguments.positive("denominator", denominator));
    if (high < TINY) {
      double log = Rounding.subtractUp(Rounding.logUp(denominator), Rounding.logDown(numerator));
      return Rounding.addUp(power * log, Math.nextUp(-1.0));
    }
    double greatest = power == 1 ? high : Rounding.multiplyUp(high, high);
    double least = power == 1 ? low : Rounding.multiplyDown(low, low);
    return greatest < Double.POSITIVE_INFINITY
        ? Math.max(itakuraSaitoUp(least), itakuraSaitoUp(greatest))
        : greatest;
  }

  /**
   * u − ln(1 + u) for u in (−1, ∞), which is x − 1 − ln x at x = 1 + u; never below the exact value
   * and at most 1e-14 of it above, however small u is.
   */
  public static double logExcessUp(double u) {
    Arguments.require(u > -1 && u < Double.POSITIVE_INFINITY, "u", "in (−1, ∞)", (Double) u);
    return Math.abs(u) > SERIES_BELOW ? (u - Math.log1p(u)) * ALLOWANCE : logSeriesUp(-u);
  }

  /** Σ uᵏ/k from k = 2 on, for |u| ≤ ½. */
  private static double logSeriesUp(double u) {
    return Rounding.multiplyUp(logSeries(u) * ALLOWANCE, Rounding.multiplyUp(u, u));
  }

  /** The series divided by u². */
  private static double logSeries(double u) {
    double sum = 0;
    for (int k = 60; k >= 2; k--) {
      sum = u * sum + 1.0 / k;
    }
    return sum;
  }
}
