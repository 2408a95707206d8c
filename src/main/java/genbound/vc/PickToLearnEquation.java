package genbound.vc;

import genbound.numeric.BinomialTail;
import genbound.numeric.Roots;
import java.util.function.DoubleUnaryOperator;

/**
 * The equation of Pick-to-Learn, solved through binomial tails instead of a sum: with B(n, ε)
 * binomial, Σ C(m, k)·ε·(1 − ε)^(m − k)·εᵏ over m = k … n − 1 is P(B(n, ε) ≥ k + 1).
 */
final class PickToLearnEquation {

  static final long MOST_EXAMPLES = 1_000_000_000_000L;

  /** What the logarithms may be off by, in units of 1 plus the magnitude of the mass. */
  private static final double ROUNDING = 4e-14;

  private PickToLearnEquation() {}

  /** The upper end of the root ε of δ·P(B(n, ε) ≥ k + 1) = nε·P(B(n, ε) = k); 1 if k = n. */
  static double root(long k, long n, double logInverseDelta) {
    DoubleUnaryOperator excess = e -> excess(k, n, e, logInverseDelta);
    if (k == n) {
      return 1;
    }
    double high = Math.nextDown(1.0);
    double low = k == 0 ? Double.MIN_NORMAL : (double) k / n;
    if (!(excess.applyAsDouble(high) > 0)) {
      return 1;
    }
    if (excess.applyAsDouble(low) > 0) {
      low = Double.MIN_NORMAL;
    }
    return Roots.upperEnd(excess, low, high);
  }

  /** ln of the left side over the right side, less its own rounding; it rises with ε. */
  private static double excess(long k, long n, double epsilon, double logInverseDelta) {
    double logMass = BinomialTail.logMass(k, n, epsilon);
    double logRight = Math.log(n) + Math.log(epsilon) + logMass;
    double logLeft = BinomialTail.logSurvival(k + 1, n, epsilon) - logInverseDelta;
    return logLeft - logRight - ROUNDING * (1 - logMass);
  }
}
