package genbound.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Quadrature on an interval [0, end] for functions that may change on any scale near 0: Gauss and
 * Legendre's rule of 16 points on each of the parts between end, end/2, end/4, …. On a part [a, 2a]
 * a function that is analytic except on the imaginary axis, wherever there, and bounded by M is
 * integrated to within about M·a·1e-13 at worst, and to rounding in practice.
 */
public final class GradedRule {

  private static final int ORDER = 16;

  private final double[] points;
  private final double[] weights;

  /**
   * A rule.
   *
   * @param end in (0, ∞)
   * @param halvings how often the interval is halved, in [0, 900]
   */
  public GradedRule(double end, int halvings) {
    Arguments.positive("end", end);
    Arguments.inRange("halvings", halvings, 0, 900);
    points = new double[(halvings + 1) * ORDER];
    weights = new double[points.length];
    for (int i = 0; i < ORDER; i++) {
      double root = root(i);
      double slope = legendre(root)[1];
      double weight = 2 / ((1 - root * root) * slope * slope);
      for (int part = 0; part <= halvings; part++) {
        double right = Math.scalb(end, -part);
        double half = part == halvings ? right / 2 : right / 4;
        points[part * ORDER + i] = right - half + half * root;
        weights[part * ORDER + i] = half * weight;
      }
    }
  }

  /** The i-th root of the Legendre polynomial, by Newton's method. */
  private static double root(int i) {
    double x = Math.cos(Math.PI * (i + 0.75) / (ORDER + 0.5));
    for (int step = 0; step < 10; step++) {
      double[] value = legendre(x);
      x -= value[0] / value[1];
    }
    return x;
  }

  /** The Legendre polynomial and its derivative. */
  private static double[] legendre(double x) {
    double before = 1;
    double now = x;
    for (int k = 2; k <= ORDER; k++) {
      double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
      before = now;
      now = next;
    }
    return new double[] {now, ORDER * (x * now - before) / (x * x - 1)};
  }

  /** How many points there are. */
  public int size() {
    return points.length;
  }

  /** A point of the rule, in (0, end). */
  public double point(int i) {
    return points[i];
  }

  /** The weight of a point. */
  public double weight(int i) {
    return weights[i];
  }

  /** The integral of a function over [0, end]. */
  public double integral(DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = points.length - 1; i >= 0; i--) {
      sum += weights[i] * f.applyAsDouble(points[i]);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "quadrature of " + size() + " points, graded towards 0";
  }
}
