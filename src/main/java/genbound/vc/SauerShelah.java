package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import genbound.numeric.LogSpace;
import genbound.numeric.Rounding;

/**
 * The number of labellings of n points by a class of VC dimension d, at most: Σ C(n, i) for i ≤ d.
 * Summed from the largest term down, C(n, d)·(1 + d/(n − d + 1) + …), until a geometric series
 * bounds the rest; above n/2 as 2ⁿ less the other half. Never below the exact value, and at most
 * 1e-12 of it above.
 *
 * @param dimension d ≥ 0
 */
record SauerShelah(long dimension) implements GrowthFunction {

  private static final double LN_2_UP = Rounding.logUp(2);
  private static final double NEGLIGIBLE = 1e-17;
  private static final double ALLOWANCE = 1 + 1e-12;

  SauerShelah {
    Arguments.atLeast("dimension", dimension, 0);
  }

  @Override
  public double logUp(long n) {
    Arguments.atLeast("n", n, 1);
    double all = multiplyUp(n, LN_2_UP);
    if (dimension == 0) {
      return 0;
    }
    if (dimension >= n) {
      return all;
    }
    if (dimension <= n / 2) {
      return Math.min(all, logSumUp(n, dimension, 1));
    }
    double share = Math.exp(logSumUp(n, n - dimension - 1, 1) - all);
    double least = share * Math.max(0, 1 - 1e-11 - 16 * Math.ulp(all));
    return addUp(all, log1pUp(-least));
  }

  /** ln Σ C(n, i)·cⁱ⁻ᵈ for i ≤ d, for d ≤ n/2 and c ≥ 1. */
  static double logSumUp(long n, long d, double c) {
    double sum = 1;
    double term = 1;
    for (long i = 0; i < d; i++) {
      double ratio = (d - i) / (c * (n - d + 1 + i));
      double left = term * ratio / (1 - ratio);
      if (ratio < 1 && left < NEGLIGIBLE * sum) {
        sum += left;
        break;
      }
      term *= ratio;
      sum += term;
    }
    return addUp(LogSpace.logBinomialUp(n, d), Rounding.logUp(sum * ALLOWANCE));
  }

  @Override
  public String toString() {
    return "VC dimension " + dimension;
  }
}
