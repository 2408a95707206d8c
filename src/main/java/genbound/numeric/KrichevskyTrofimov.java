package genbound.numeric;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;

/**
 * The regret ρ(n) = √π·Γ(n + 1)/Γ(n + ½) of the Krichevsky–Trofimov mixture against the best
 * constant bet on n outcomes; √(πn) &lt; ρ(n) ≤ 2√n.
 *
 * <p>ρ(n) is the product of k/(k − ½) for k up to n. For large n, ρ(n)²/π is below the head of its
 * asymptotic series, f(n) = n + 1/4 + 1/(32n) − 1/(128n²) − 5/(2048n³) + 23/(8192n⁴) +
 * 53/(65536n⁵), for every n ≥ 1: f(n + 1)·(n + ½)² − f(n)·(n + 1)² has the numerator −(4151n⁵ +
 * 13596n⁴ + 16348n³ + 8964n² + 2220n + 212), so f(n)·π/ρ(n)² falls with n, to its limit 1.
 */
public final class KrichevskyTrofimov {

  private static final long LAST_PRODUCT = 64;
  private static final double PI_UP = Math.nextUp(Math.PI);
  private static final double ROUNDING_OF_TAIL = 0x1p-50;

  private KrichevskyTrofimov() {}

  /** ln ρ(n) for n ≥ 1, never below the exact value and at most 3e-14 above it. */
  public static double logRegretUp(long n) {
    Arguments.atLeast("n", n, 1);
    return n <= LAST_PRODUCT ? logUp(product(n)) : logUp(multiplyUp(PI_UP, head(n))) / 2;
  }

  private static double product(long n) {
    double product = 1;
    for (long k = 1; k <= n; k++) {
      product = multiplyUp(product, divideUp(k, k - 0.5));
    }
    return product;
  }

  private static double head(double n) {
    double x = 1 / n;
    double tail =
        1 / 32.0 + x * (-1 / 128.0 + x * (-5 / 2048.0 + x * (23 / 8192.0 + x * 53 / 65536)));
    return addUp(n, 0.25 + x * tail + ROUNDING_OF_TAIL);
  }
}
