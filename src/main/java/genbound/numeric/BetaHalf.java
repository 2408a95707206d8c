package genbound.numeric;

/**
 * I_½(a, b), the probability that a Beta(a, b) variable is at most ½, from the series of positive
 * terms DLMF 8.17(v) and Stirling's formula with its error. What is returned lies on a known side
 * of the exact value.
 */
public final class BetaHalf {

  /** From here on the series of Stirling's error is right to 1e-15. */
  private static final double LARGE = 12;

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  private static final double SERIES_BELOW = 0.5;

  private BetaHalf() {}

  /**
   * I_½(a, b), not below the exact value, for a and b in [1e-300, 1e300]; a relative 1e-10 above.
   */
  public static double upper(double a, double b) {
    check(a, b);
    return a >= b ? Math.min(1, above(a, b)) : Math.min(1, Math.nextUp(1 - below(b, a)));
  }

  /**
   * I_½(a, b), not above the exact value, for a and b in [1e-300, 1e300]; a relative 1e-10 below.
   */
  public static double lower(double a, double b) {
    check(a, b);
    return a >= b ? below(a, b) : Math.max(0, Math.nextDown(1 - above(b, a)));
  }

  private static void check(double a, double b) {
    Arguments.inClosed("a", a, 1e-300, 1e300);
    Arguments.inClosed("b", b, 1e-300, 1e300);
  }

  private static double above(double a, double b) {
    Sum sum = new Sum(a, b);
    return Math.max(Double.MIN_NORMAL, sum.value * (1 + sum.allowance));
  }

  private static double below(double a, double b) {
    Sum sum = new Sum(a, b);
    return Math.max(0, sum.value * (1 - sum.allowance) - Double.MIN_NORMAL);
  }

  /** The value for a ≥ b, and how far it may be off, relative to it. */
  private static final class Sum {
    final double value;
    final double allowance;

    Sum(double a, double b) {
      double whole = a + b;
      double distance = distance(a, b, whole);
      double root = 0.5 * (Math.log(b / a) - Math.log(whole)) - HALF_LOG_TWO_PI;
      double errors = stirling(whole) - stirling(a) - stirling(b);
      double terms = 0;
      double sum = 1;
      double term = 1;
      double ratio = 0;
      while (distance < 800) {
        ratio = (whole + terms) / (a + 1 + terms) / 2;
        term *= ratio;
        sum += term;
        terms++;
        if (ratio < 1 && term * ratio / (1 - ratio) < 1e-17 * sum) {
          break;
        }
      }
      value = Math.exp(root + errors - distance) * sum;
      allowance =
          1e-12 + 4e-16 * terms + 2e-14 * distance + 1e-15 * (Math.abs(root) + Math.abs(errors));
    }
  }

  /** a·ln(2a/(a + b)) + b·ln(2b/(a + b)): a + b times the relative entropy from ½. */
  private static double distance(double a, double b, double whole) {
    double d = (a - b) / whole;
    if (d > SERIES_BELOW) {
      return a * Math.log(2 * (a / whole)) + b * Math.log(2 * (b / whole));
    }
    double square = d * d;
    double sum = 0;
    for (int k = 30; k >= 1; k--) {
      sum = sum * square + 1.0 / (k * (2 * k - 1));
    }
    return whole / 2 * square * sum;
  }

  /** ln Γ(x) − (x − ½)·ln x + x − ½·ln 2π. */
  private static double stirling(double x) {
    double product = 0;
    double y = x;
    while (y < LARGE) {
      product += Math.log(y);
      y++;
    }
    double w = 1 / (y * y);
    double series =
        (1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1260 - w * (1.0 / 1680 - w / 1188)))) / y;
    if (y == x) {
      return series;
    }
    double logGamma = (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series - product;
    return logGamma - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
  }
}
