package genbound.holdout;

/**
 * The Chernoff bound of P(X/n₁ + Y/n₂ ≤ t) for two independent counts of means p and q in a unit
 * interval each, at the worst p and q of a given sum s, and its inverse in s.
 *
 * <pre>J(λ, s) = max over p + q = s of λt + n₁·ln(1 − p·c₁) + n₂·ln(1 − q·c₂), cᵢ = 1 − e^(−λ/nᵢ)
 * </pre>
 *
 * <p>The logarithm of the tail is at most J(λ, s) for every λ ≥ 0. J is convex in λ, and its
 * minimum over λ is concave and does not increase in s from t on, so that Newton's steps from the
 * right stay on the right of the limit. Only the last J decides: it is evaluated with an allowance
 * for its rounding, and with what a p that is not quite the worst may hide.
 */
final class TwoSampleTail {

  /** Beyond this e^(−λ/n) is 0. */
  private static final double ALL_GONE = 800;

  private static final int NEWTON = 80;
  private static final int HALVINGS = 40;

  /** Of each part of J, what its rounding may come to; its arithmetic errs by a quarter of it. */
  private static final double ALLOWANCE = 0x1p-48;

  private final double t;
  private final double n1;
  private final double n2;

  private double lambda;
  private double value;
  private double allowance;
  private double slopeInSum;
  private double slopeInLambda;

  /**
   * The tail at a sum that was observed.
   *
   * @param t X/n₁ + Y/n₂ in [0, 2], rounded up
   * @param n1 how many examples the first sample has
   * @param n2 how many the second has
   */
  TwoSampleTail(double t, long n1, long n2) {
    this.t = t;
    this.n1 = n1;
    this.n2 = n2;
  }

  /** The least s at which the bound is at most e^(−L), rounded up; 2 if there is none below. */
  double upper(double logInverseDelta) {
    double radius = Math.sqrt(logInverseDelta / 2 * (1 / n1 + 1 / n2));
    double top = Math.nextDown(2.0);
    double s = Math.min(top, t + Math.max(radius * (1 + 1e-9), 1e-14));
    lambda = Math.max(1e-9, 4 * (s - t)) / (1 / n1 + 1 / n2);
    for (int i = 0; i < NEWTON && s > t; i++) {
      minimise(s);
      double step = (value + logInverseDelta) / slopeInSum;
      if (!(step > 1e-15)) {
        break;
      }
      s -= Math.min(step, (s - t) * 0.9);
    }
    for (double more = 1e-14; s > t && s < 2; more *= 2) {
      minimise(s);
      if (value + allowance <= -logInverseDelta) {
        return s;
      }
      s += more;
    }
    return 2;
  }

  /** Goes to the λ of the least J, from the λ that was good nearby. */
  private void minimise(double s) {
    double most = ALL_GONE * Math.max(n1, n2);
    double low = Math.min(lambda, most);
    at(low, s);
    double high = low;
    while (slopeInLambda > 0 && low > 0) {
      high = low;
      low /= 4;
      at(low, s);
    }
    while (slopeInLambda <= 0 && high <= low && low < most) {
      low = high;
      high = Math.min(most, 4 * high);
      at(high, s);
      if (slopeInLambda <= 0) {
        low = high;
      }
    }
    for (int i = 0; i < HALVINGS && high > low * (1 + 1e-9); i++) {
      double middle = Math.sqrt(low) * Math.sqrt(high);
      at(middle, s);
      if (slopeInLambda > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
  }

  /** J with its slopes, at the worst p. */
  private void at(double newLambda, double s) {
    lambda = newLambda;
    double c1 = -Math.expm1(-lambda / n1);
    double c2 = -Math.expm1(-lambda / n2);
    double least = Math.max(0, s - 1);
    double most = Math.min(1, s);
    double p = (n2 / c1 - n1 / c2 + n1 * s) / (n1 + n2);
    p = p > least ? Math.min(p, most) : least;
    double q = Math.max(0, Math.min(1, s - p));
    double left1 = left(p, c1, lambda / n1);
    double left2 = left(q, c2, lambda / n2);
    double log1 = log(p, c1, left1);
    double log2 = log(q, c2, left2);
    double fall1 = n1 * c1 / left1;
    double fall2 = n2 * c2 / left2;
    double better = fall2 - fall1;
    double hidden = better > 0 ? better * (most - p) : -better * (p - least);
    value = lambda * t + n1 * log1 + n2 * log2 + hidden;
    allowance = ALLOWANCE * (lambda * (t + s) - n1 * log1 - n2 * log2 + fall2 + fall1);
    slopeInSum = -(s > 1 ? Math.max(fall1, fall2) : Math.min(fall1, fall2));
    slopeInLambda = t - p * (1 - c1) / left1 - q * (1 - c2) / left2;
  }

  /** 1 − pc, without cancellation. */
  private static double left(double p, double c, double rate) {
    return p * c <= 0.5 ? 1 - p * c : (1 - p) + p * Math.exp(-rate);
  }

  private static double log(double p, double c, double left) {
    return p * c <= 0.5 ? Math.log1p(-p * c) : Math.log(left);
  }
}
