package genbound.vc;

import genbound.numeric.BinomialTail;
import genbound.numeric.LogSpace;
import genbound.numeric.Roots;

/**
 * The equations of Pick-to-Learn, solved through binomial tails instead of sums: with B(n, ε)
 * binomial, Σ C(m, k)·ε·(1 − ε)^(m − k)·εᵏ over m = k … n − 1 is P(B(n, ε) ≥ k + 1).
 */
final class PickToLearnEquation {

  static final long MOST_EXAMPLES = 1_000_000_000_000L;

  /** What the logarithms may be off by, in units of 1 plus the magnitude of the mass. */
  private static final double ROUNDING = 4e-14;

  private PickToLearnEquation() {}

  /** δ·P(B(n, ε) ≥ k + 1) = nε·P(B(n, ε) = k). */
  static double oneSided(long k, long n, double logInverseDelta) {
    return solve(k, n, e -> logTail(k, n, e) - logInverseDelta - logMass(k, n, e));
  }

  /** (δ/3)·P(B(n, ε) ≥ k + 1) + (δ/6)·P(B(4n + 1, ε) ≥ k + 1) = (1 + δ/(6n))·nε·P(B(n, ε) = k). */
  static double firstForm(long k, long n, double logInverseDelta) {
    double logFactor = Math.log1p(Math.exp(-logInverseDelta) / (6.0 * n));
    return solve(
        k,
        n,
        e ->
            LogSpace.logAdd(logTail(k, n, e) - Math.log(3), logTail(k, 4 * n + 1, e) - Math.log(6))
                - logInverseDelta
                - logFactor
                - logMass(k, n, e));
  }

  private interface Excess {
    double at(double epsilon);
  }

  /** The upper end of the root; the excess rises with ε, and must pass its own rounding. */
  private static double solve(long k, long n, Excess excess) {
    if (k == n) {
      return 1;
    }
    double high = Math.nextDown(1.0);
    double low = k == 0 ? Double.MIN_NORMAL : (double) k / n;
    if (!(safely(k, n, high, excess) > 0)) {
      return 1;
    }
    if (safely(k, n, low, excess) > 0) {
      low = Double.MIN_NORMAL;
    }
    return Roots.upperEnd(e -> safely(k, n, e, excess), low, high);
  }

  private static double safely(long k, long n, double epsilon, Excess excess) {
    return excess.at(epsilon) - ROUNDING * (1 - BinomialTail.logMass(k, n, epsilon));
  }

  private static double logTail(long k, long n, double epsilon) {
    return BinomialTail.logSurvival(k + 1, n, epsilon);
  }

  /** ln( nε·P(B(n, ε) = k) ). */
  private static double logMass(long k, long n, double epsilon) {
    return Math.log(n) + Math.log(epsilon) + BinomialTail.logMass(k, n, epsilon);
  }
}
