package genbound.numeric;

import org.apache.commons.math3.special.Gamma;

/**
 * The logarithm of the gamma function and its derivative, to about 1e-14 of 1 + their magnitude.
 */
public final class LogGamma {

  private static final double SHIFT_BELOW = 50;

  private LogGamma() {}

  /** ln Γ(x) for x in (0, ∞). */
  public static double value(double x) {
    return Gamma.logGamma(Arguments.positive("x", x));
  }

  /** The digamma function ψ(x) for x in (0, ∞), by recurrence and its asymptotic series. */
  public static double derivative(double x) {
    Arguments.positive("x", x);
    double sum = 0;
    double at = x;
    while (at < SHIFT_BELOW) {
      sum -= 1 / at;
      at++;
    }
    double z = 1 / (at * at);
    double series = z * (1 / 12.0 - z * (1 / 120.0 - z * (1 / 252.0 - z / 240)));
    return sum + Math.log(at) - 0.5 / at - series;
  }
}
