package genbound.information;

import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.numeric.Roots;

/**
 * How far the mean of a coin's side times a number in [−1, 1] is from 0, when the number tells
 * about the coin: d with φ(d) = 2I, φ(d) = (1 + d)·ln(1 + d) + (1 − d)·ln(1 − d).
 */
final class CoinGap {

  /** φ(½); below it Newton's steps from √(2I) converge at once, above it 1 − d is sought. */
  private static final double MIDDLE = 0.2616;

  /** More than all rounding errors of φ and of the steps move d. */
  private static final double ALLOWANCE = 1 + 0x1p-48;

  /** 1/(k·(2k − 1)): φ(d) is the sum over k ≥ 1 of these times d²ᵏ. */
  private static final double[] SERIES = new double[27];

  static {
    for (int k = 1; k <= SERIES.length; k++) {
      SERIES[k - 1] = 1.0 / (k * (2.0 * k - 1));
    }
  }

  private CoinGap() {}

  /** d for an information of I nats, rounded up; 1 from ln 2 on. */
  static double ofInformationUp(double nats) {
    double root = sqrtUp(2 * nats);
    if (nats < 1e-18) {
      return root;
    }
    if (2 * nats <= MIDDLE) {
      double d = root;
      for (int step = 0; step < 5; step++) {
        d -= (phi(d) - 2 * nats) / (Math.log1p(d) - Math.log1p(-d));
      }
      return Math.min(root, multiplyUp(d, ALLOWANCE));
    }
    if (2 * nats >= phiFromOne(0)) {
      return 1;
    }
    double w = Roots.lowerEnd(x -> phiFromOne(x) - 2 * nats, 0, 0.51);
    return Math.min(1, multiplyUp(1 - w, ALLOWANCE));
  }

  /** φ(t) for t in [0, ½]. */
  static double phi(double t) {
    double square = t * t;
    double sum = 0;
    for (int k = SERIES.length - 1; k >= 0; k--) {
      sum = Math.fma(sum, square, SERIES[k]);
    }
    return square * sum;
  }

  /** φ(1 − w) for w in [0, 1]. */
  static double phiFromOne(double w) {
    double small = w == 0 ? 0 : w * Math.log(w);
    return (2 - w) * Math.log(2 - w) + small;
  }
}
