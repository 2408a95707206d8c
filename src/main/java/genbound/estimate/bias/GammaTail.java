package genbound.estimate.bias;

import genbound.numeric.LogGamma;

/** The logarithm of the regularised incomplete gamma function, also where it underflows. */
final class GammaTail {

  private static final double CLOSE = 1e-17;
  private static final int MOST_TERMS = 1_000_000;

  private GammaTail() {}

  /** ln P(a, x) = ln P(X ≤ x) for a gamma variable of shape a > 0, x > 0. */
  static double logLower(double a, double x) {
    double front = a * Math.log(x) - x - LogGamma.value(a);
    if (x < a + 1) {
      double term = 1 / a;
      double sum = term;
      for (int k = 1; k < MOST_TERMS && term > CLOSE * sum; k++) {
        term *= x / (a + k);
        sum += term;
      }
      return front + Math.log(sum);
    }
    return Math.log1p(-Math.min(1, Math.exp(front) * fraction(a, x)));
  }

  /** The continued fraction of Γ(a, x)·e^x·x^(−a), by Lentz's method. */
  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1e300;
    double d = 1 / b;
    double value = d;
    for (int k = 1; k < MOST_TERMS; k++) {
      double numerator = k * (a - k);
      b += 2;
      d = 1 / nonzero(numerator * d + b);
      c = nonzero(b + numerator / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < 1e-16) {
        break;
      }
    }
    return value;
  }

  private static double nonzero(double x) {
    return x == 0 ? 1e-300 : x;
  }
}
