package genbound.estimate.bias;

import genbound.numeric.Arguments;

/**
 * Q = Σ (√wⱼ·gⱼ + bⱼ)² for independent standard normal gⱼ: its lower tail. K is its cumulant
 * generating function, K(z) = −½·Σ ln(1 − 2zwⱼ) + Σ z·bⱼ²/(1 − 2zwⱼ), and is used left of 0.
 */
final class QuadraticForm {

  /** Sums are moved to the safe side by more than their rounding. */
  private static final double ALLOWANCE = 1e-12;

  private static final double LEAST_LOG = -690;
  private static final double MOST_LOG = 690;
  private static final int HALVINGS = 80;
  private static final int WIDTHS = 400;
  private static final int REFINEMENTS = 60;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final double[] weights;
  private final double[] squares;

  /** Σ bⱼ² over wⱼ = 0: the least value that Q can have. */
  private final double least;

  /**
   * A form.
   *
   * @param weights wⱼ, not negative
   * @param squares bⱼ²
   */
  QuadraticForm(double[] weights, double[] squares) {
    this.weights = weights;
    this.squares = squares;
    double sure = 0;
    for (int j = 0; j < squares.length; j++) {
      sure += weights[j] == 0 ? squares[j] : 0;
    }
    least = sure;
  }

  double mean() {
    return slope(0);
  }

  double variance() {
    return curvature(0);
  }

  /** K(−s). */
  private double cumulant(double s) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      double base = 1 + 2 * s * weights[j];
      sum -= Math.log1p(2 * s * weights[j]) / 2 + s * squares[j] / base;
    }
    return sum;
  }

  /** K′(−s), which falls from the mean to the least value. */
  private double slope(double s) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      double base = 1 + 2 * s * weights[j];
      sum += weights[j] / base + squares[j] / (base * base);
    }
    return sum;
  }

  /** K″(−s). */
  private double curvature(double s) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      double part = weights[j] / (1 + 2 * s * weights[j]);
      sum += 2 * part * part + 4 * part * squares[j] / square(1 + 2 * s * weights[j]);
    }
    return sum;
  }

  /** K‴(−s). */
  private double skewness(double s) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      double part = weights[j] / (1 + 2 * s * weights[j]);
      double square = square(1 + 2 * s * weights[j]);
      sum += 8 * part * part * part + 24 * part * part * squares[j] / square;
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }

  /** A bound from below on −ln P(Q ≤ x): the best of Chernoff's, −(K(−s) + s·x). */
  double lowerEnd(double x) {
    if (x <= least) {
      return x < least || hasRandomness() ? Double.POSITIVE_INFINITY : 0;
    }
    if (x >= mean()) {
      return 0;
    }
    double s = tilt(x, 0);
    double cumulant = cumulant(s);
    double end = -(cumulant + s * x);
    return Math.max(0, end - ALLOWANCE * (1 + Math.abs(cumulant) + s * x));
  }

  /**
   * A bound from above on −ln P(Q ≤ x). Under the law tilted by e^(−sQ), with its mean at x − t/2,
   * Chebyshev's inequality keeps Q in [x − t, x], where the tilting weighs at least e^(K(−s) + s(x
   * − t)); beyond the mean, Cantelli's inequality.
   */
  double upperEnd(double x) {
    if (x <= least) {
      return x < least || hasRandomness() ? Double.POSITIVE_INFINITY : 0;
    }
    double mean = mean();
    double best = Double.POSITIVE_INFINITY;
    if (x > mean) {
      best = Math.log1p(variance() / square(x - mean)) * (1 + ALLOWANCE);
    }
    double narrow = Math.log(1e-8 * (x - least));
    double wide = Math.log(2 * (x - least));
    double step = (wide - narrow) / WIDTHS;
    int at = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (int k = 1; k < WIDTHS; k++) {
      double end = tilted(x, Math.exp(narrow + k * step));
      if (end < lowest) {
        lowest = end;
        at = k;
      }
    }
    return Math.min(best, at == 0 ? lowest : refined(x, narrow + (at - 1) * step, 2 * step));
  }

  /** The least of the ends for ln t between two numbers, by golden sections. */
  private double refined(double x, double from, double width) {
    double left = from;
    double length = width;
    double lowest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < REFINEMENTS; k++) {
      double first = tilted(x, Math.exp(left + (1 - GOLDEN) * length));
      double second = tilted(x, Math.exp(left + GOLDEN * length));
      lowest = Math.min(lowest, Math.min(first, second));
      left += first <= second ? 0 : (1 - GOLDEN) * length;
      length *= GOLDEN;
    }
    return lowest;
  }

  /** The end for one t, ∞ where Chebyshev says nothing. */
  private double tilted(double x, double t) {
    double centre = x - t / 2;
    if (centre <= least || centre >= mean()) {
      return Double.POSITIVE_INFINITY;
    }
    double s = tilt(centre, 0);
    // The centre is where the rounded s has put it, and lies inside by its distance to each side.
    double reached = slope(s);
    double side = Math.min(x - reached, reached - (x - t)) * (1 - ALLOWANCE);
    double missed = curvature(s) * (1 + ALLOWANCE) / (side * side);
    if (side <= 0 || missed >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double cumulant = cumulant(s);
    double weight = s * Math.max(x - t, least);
    double end = -(cumulant + weight + Math.log1p(-missed) * (1 + ALLOWANCE));
    return end + ALLOWANCE * (1 + Math.abs(cumulant) + weight);
  }

  private boolean hasRandomness() {
    for (double weight : weights) {
      if (weight > 0) {
        return true;
      }
    }
    return false;
  }

  /** The s with K′(−s) + pole/s = x, for x between the least value and the mean. */
  private double tilt(double x, double pole) {
    double low = LEAST_LOG;
    double high = MOST_LOG;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      double s = Math.exp(middle);
      if (slope(s) + pole / s > x) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp((low + high) / 2);
  }

  /**
   * −ln P(Q ≤ x), for x above the least value, where Q is not constant: by inversion along a path
   * through the saddle point of the integrand, which keeps its digits however small the
   * probability.
   */
  double value(double x) {
    double s = tilt(x, 1);
    double curvature = curvature(s) + 1 / (s * s);
    double skewness = skewness(s) + 2 / (s * s * s);
    Inversion inversion = new Inversion(weights, squares, x, s, skewness / (6 * curvature));
    double integral = inversion.integral(1 / Math.sqrt(curvature));
    Arguments.require(integral > 0, "x", "where the integral converges", x);
    return Math.max(0, -(cumulant(s) + s * x - Math.log(s) + Math.log(integral / Math.PI)));
  }
}
