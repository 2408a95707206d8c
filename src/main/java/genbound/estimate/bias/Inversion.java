package genbound.estimate.bias;

/**
 * The integral of exp(K(z) − z·x)/(−z), divided by its value at −s, along the path z = −s + iu +
 * a·u². With the bend a the path follows that of steepest descent to third order: it opens to the
 * right, where the integrand falls, around the singular points on the positive axis.
 */
final class Inversion {

  private static final double NEGLIGIBLE = 1e-19;

  /** How many terms in a row must be negligible. */
  private static final int IN_A_ROW = 30;

  private static final int MOST_TERMS = 2_000_000;
  private static final int MOST_HALVINGS = 14;
  private static final double CLOSE = 1e-14;

  /** Below this a change that is no smaller than the one before is rounding. */
  private static final double ROUNDING = 1e-11;

  private final double[] weights;
  private final double[] squares;
  private final double x;
  private final double s;
  private final double bend;

  Inversion(double[] weights, double[] squares, double x, double s, double bend) {
    this.weights = weights;
    this.squares = squares;
    this.x = x;
    this.s = s;
    this.bend = bend;
  }

  /** By the trapezoidal rule, whose step is halved until nothing but rounding changes. */
  double integral(double width) {
    double step = width / 2;
    double before = sum(step, step, step) + 0.5 * step;
    double changeBefore = 0;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double now = before / 2 + sum(step / 2, step, step / 2);
      step /= 2;
      double change = Math.abs(now - before);
      boolean isRounding = change <= ROUNDING * Math.abs(now) && change >= changeBefore / 2;
      if (isRounding || change <= CLOSE * Math.abs(now)) {
        return now;
      }
      before = now;
      changeBefore = change;
    }
    return before;
  }

  /** Σ of the integrand at first, first + stride, …, times a width. */
  private double sum(double first, double stride, double width) {
    double sum = 0;
    int small = 0;
    for (int k = 0; k < MOST_TERMS && small < IN_A_ROW; k++) {
      double term = term(first + k * stride);
      sum += term;
      small = Math.abs(term) <= NEGLIGIBLE ? small + 1 : 0;
    }
    return sum * width;
  }

  /** The imaginary part of integrand times dz/du, over the integrand at u = 0. */
  private double term(double u) {
    double moved = bend * u * u;
    double real = moved * -x;
    double imaginary = -u * x;
    double left = 1 - moved / s;
    real -= Math.log(left * left + u / s * (u / s)) / 2;
    imaginary -= Math.atan2(-u / s, left);
    for (int j = 0; j < weights.length; j++) {
      double base = 1 + 2 * s * weights[j];
      double a = 1 - 2 * weights[j] * moved / base;
      double b = -2 * weights[j] * u / base;
      double size = a * a + b * b;
      real -= Math.log(size) / 4;
      imaginary -= Math.atan2(b, a) / 2;
      // z/(1 − 2zw) + s/(1 + 2sw) = (z + s)/((1 − 2zw)·(1 + 2sw)), and z + s = moved + iu.
      double factor = squares[j] / (base * base * size);
      real += factor * (moved * a + u * b);
      imaginary += factor * (u * a - moved * b);
    }
    double magnitude = Math.exp(real);
    return magnitude * (Math.cos(imaginary) + 2 * bend * u * Math.sin(imaginary));
  }
}
