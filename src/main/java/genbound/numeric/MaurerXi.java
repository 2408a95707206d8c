package genbound.numeric;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Maurer's constant ξ(n) = Σₖ C(n,k) (k/n)ᵏ (1−k/n)ⁿ⁻ᵏ, rounded up. It is E exp(n·kl(k/n‖p)) for
 * every binomial law, and bounds that mean for all losses in [0, 1]; √n ≤ ξ(n) ≤ 2√n.
 *
 * <p>ξ(n) = 1 + Q(n) with Ramanujan's Q(n) = Σ_{i≥1} n!/((n−i)! nⁱ), and Ramanujan's θ(n), defined
 * by ½eⁿ = Σ_{j&lt;n} nʲ/j! + θ(n) nⁿ/n!, turns this into ξ(n) = 1 − θ(n) + ½ n! eⁿ/nⁿ. Proof:
 * multiply the definition by n!/nⁿ; the sum becomes Q(n). Two facts then give a ceiling:
 *
 * <ul>
 *   <li>½ n! eⁿ/nⁿ = √(πn/2) e^δ(n), and δ(n) &lt; 1/(12n) − 1/(360n³) + 1/(1260n⁵), as Stirling's
 *       series envelops δ (DLMF 5.11(ii)).
 *   <li>θ(n) ≥ 1/3 + 4/(135(n + 8/45)) for all n (Flajolet, Grabner, Kirschenhofer and Prodinger
 *       1995, On Ramanujan's Q-function, J. Comput. Appl. Math. 58). It is within 0.0025/n² of θ,
 *       so it serves from n = 65536 on. For 64 ≤ n &lt; 65536 the first six terms of the asymptotic
 *       series less 1/(1600n⁶) lie below θ(n): a finite statement, checked at each of these n with
 *       70 digits (src/test/reference/maurer_xi.py).
 * </ul>
 *
 * <p>Below n = 64 the sum is taken in exact integers, once.
 *
 * <p>Source: Maurer (2004), A note on the PAC Bayesian theorem, arXiv cs/0411099.
 */
public final class MaurerXi {

  private static final int EXACT = 64;
  private static final long CHECKED = 65536;
  private static final double[] TABLE = new double[EXACT];
  private static final double HALF_PI_UP = Math.nextUp(Math.PI / 2);
  private static final double LN_2_UP = Rounding.logUp(2);
  private static final double TWO_THIRDS_UP = Rounding.divideUp(2, 3);

  static {
    for (int n = 1; n < EXACT; n++) {
      TABLE[n] = exact(n);
    }
  }

  private MaurerXi() {}

  /**
   * ξ(n), never below the exact value; relative excess below 3e-15.
   *
   * @param n number of examples, in [1, 2⁵³]
   */
  public static double upper(long n) {
    Arguments.inRange("n", n, 1, 1L << 53);
    if (n < EXACT) {
      return TABLE[(int) n];
    }
    double w = 1 / ((double) n * n);
    double stirling = (1.0 / 12 - w * (1.0 / 360 - w / 1260)) / n * (1 + 0x1p-49);
    double main = Rounding.sqrtUp(Rounding.multiplyUp(HALF_PI_UP, n));
    double factorial = Rounding.multiplyUp(main, Rounding.expUp(stirling));
    double overThird = (n < CHECKED ? series(n) : 4 / (135 * (n + 8.0 / 45))) * (1 - 0x1p-48);
    return Rounding.addUp(factorial, Rounding.subtractUp(TWO_THIRDS_UP, overThird));
  }

  /**
   * ln ξ(n) in nats, never below the exact value; error below 5e-15.
   *
   * @param n number of examples, in [1, 2⁵³]
   */
  public static double logUpper(long n) {
    return Rounding.logUp(upper(n));
  }

  /** ln(2√n), the closed form above ln ξ(n), in nats; rounded up. */
  public static double logCeilingUp(double n) {
    return Rounding.addUp(LN_2_UP, Rounding.logUp(n) / 2);
  }

  /** A floor of θ(n) − 1/3 for 64 ≤ n &lt; 65536. */
  private static double series(double n) {
    double x = 1 / n;
    double tail = 8992.0 / 12629925 + x * (334144.0 / 492567075 - x / 1600);
    return x * (4.0 / 135 - x * (8.0 / 2835 + x * (16.0 / 8505 - x * tail)));
  }

  private static double exact(int n) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger choose = BigInteger.ONE;
    for (int k = 0; k <= n; k++) {
      BigInteger powers =
          BigInteger.valueOf(k).pow(k).multiply(BigInteger.valueOf(n - k).pow(n - k));
      sum = sum.add(choose.multiply(powers));
      choose = choose.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
    }
    BigDecimal all = new BigDecimal(BigInteger.valueOf(n).pow(n));
    double near = sum.doubleValue() / all.doubleValue();
    while (new BigDecimal(near).multiply(all).compareTo(new BigDecimal(sum)) >= 0) {
      near = Math.nextDown(near);
    }
    while (new BigDecimal(near).multiply(all).compareTo(new BigDecimal(sum)) < 0) {
      near = Math.nextUp(near);
    }
    return near;
  }
}
