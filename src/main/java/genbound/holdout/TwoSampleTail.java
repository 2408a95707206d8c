package genbound.holdout;

import static genbound.numeric.Rounding.subtractUp;

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

  /** A sum that leaves less to 2 is 2. */
  private static final double LEAST_REST = 0x1p-60;

  private static final int NEWTON = 60;
  private static final int HALVINGS = 40;

  /**
   * Of each part of J, what its rounding may come to; its arithmetic errs by a quarter of it. A
   * relative error u of λ/nᵢ moves J by λ·u times the tilted mean of that sample, and the slope in
   * p errs by as much of its two parts.
   */
  private static final double ALLOWANCE = 0x1p-48;

  private final double t;
  private final double n1;
  private final double n2;

  private double lambda;
  private double value;
  private double allowance;
  private double slopeInRest;
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
    double most = 2 - t;
    double radius = Math.sqrt(logInverseDelta / 2 * (1 / n1 + 1 / n2));
    double rest = most - Math.max(radius * (1 + 1e-9), 1e-14);
    lambda = 4 * Math.max(1e-9, Math.min(radius, most)) / (1 / n1 + 1 / n2);
    if (rest <= most / 2) {
      rest = most;
      do {
        rest /= 2;
        if (rest < LEAST_REST) {
          return 2;
        }
        minimise(rest);
      } while (value + allowance > -logInverseDelta);
    }
    for (int i = 0; i < NEWTON; i++) {
      minimise(rest);
      double step = -(value + logInverseDelta) / slopeInRest;
      if (!(step > 1e-15)) {
        break;
      }
      rest += Math.min(step, 0.9 * (most - rest));
    }
    for (double less = 1e-14; rest >= LEAST_REST; less *= 2) {
      minimise(rest);
      if (value + allowance <= -logInverseDelta) {
        return subtractUp(2, rest);
      }
      rest -= Math.min(less, rest / 2);
    }
    return 2;
  }

  /** Goes to the λ of the least J, from the λ that was good nearby. */
  private void minimise(double rest) {
    double most = ALL_GONE * Math.max(n1, n2);
    double low = Math.min(lambda, most);
    at(low, rest);
    double high = low;
    while (slopeInLambda > 0 && low > 0) {
      high = low;
      low /= 4;
      at(low, rest);
    }
    while (slopeInLambda <= 0 && high <= low && low < most) {
      low = high;
      high = Math.min(most, 4 * high);
      at(high, rest);
      if (slopeInLambda <= 0) {
        low = high;
      }
    }
    for (int i = 0; i < HALVINGS && high > low * (1 + 1e-9); i++) {
      double middle = Math.sqrt(low) * Math.sqrt(high);
      at(middle, rest);
      if (slopeInLambda > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
  }

  /**
   * J with its slopes at s = 2 − w, at the worst p. What p and q leave to 1 is kept, not they
   * themselves: near s = 2 it is all that counts.
   */
  private void at(double newLambda, double rest) {
    lambda = newLambda;
    double c1 = -Math.expm1(-lambda / n1);
    double c2 = -Math.expm1(-lambda / n2);
    double e1 = Math.exp(-lambda / n1);
    double e2 = Math.exp(-lambda / n2);
    double least = Math.max(0, rest - 1);
    double most = Math.min(1, rest);
    double noP = (n1 * e2 / c2 - n2 * e1 / c1 + n1 * rest) / (n1 + n2);
    noP = noP > least ? Math.min(noP, most) : least;
    double noQ = Math.max(0, Math.min(1, rest - noP));
    double left1 = noP + (1 - noP) * e1;
    double left2 = noQ + (1 - noQ) * e2;
    double log1 = log(noP, c1, left1);
    double log2 = log(noQ, c2, left2);
    double fall1 = n1 * c1 / left1;
    double fall2 = n2 * c2 / left2;
    double better = fall1 - fall2;
    double toEnd = better > 0 ? most - noP : noP - least;
    value = lambda * t + n1 * log1 + n2 * log2 + Math.abs(better) * toEnd;
    double tilted1 = (1 - noP) * e1 / left1;
    double tilted2 = (1 - noQ) * e2 / left2;
    double falls = fall1 * (1 + tilted1 * lambda / n1) + fall2 * (1 + tilted2 * lambda / n2);
    double parts = lambda * (t + tilted1 + tilted2) - n1 * log1 - n2 * log2 + falls * toEnd;
    double lost = Math.abs(rest - noQ - noP);
    allowance = ALLOWANCE * parts + 2 * fall2 * lost;
    slopeInRest = rest < 1 ? Math.max(fall1, fall2) : Math.min(fall1, fall2);
    slopeInLambda = t - tilted1 - tilted2;
  }

  /** ln(1 − pc), where 1 − p is given and 1 − pc too. */
  private static double log(double noP, double c, double left) {
    double less = (1 - noP) * c;
    return less <= 0.5 ? Math.log1p(-less) : Math.log(left);
  }
}
