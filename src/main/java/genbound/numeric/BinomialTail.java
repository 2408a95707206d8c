package genbound.numeric;

/**
 * Binomial tails and their inverses: the one-sided Clopper–Pearson limits of an error rate, from k
 * errors in n independent trials, for X ~ Bin(n, p).
 *
 * <p>The confidence enters as L = ln(1/δ) in nats, so δ = 1e-300 or e^(−100000) is an ordinary
 * input. Limits are ends, not approximations: the upper limit is never below the exact one, the
 * lower never above. Each is a double at which the tail was evaluated and found on the safe side of
 * δ by more than the allowance for rounding.
 *
 * <p>The allowance for the error of the log tail is, in units of 2⁻⁵³, e + 12 + 8.5D + 48s + 3|ln
 * R|, where D is n times the relative entropy of k/n to p, s the slope of the log tail against the
 * log odds, R the ratio of the tail to its saddle-point mass, and e the error of the ratio: 64
 * where it is a quadrature, a bound computed along with it where it is a continued fraction. All of
 * this is proved, in proofs/binomial-tail.md. What it costs in p is below 4e-14 relative for upper
 * limits and 8e-13 for lower ones (there growing with −ln p), whatever n.
 *
 * <p>Source: Clopper and Pearson (1934); as a test-set bound, Langford (2005), JMLR 6.
 */
public final class BinomialTail {

  private static final double LN2 = 0.6931471805599453;

  /** Largest n: above it counts are not doubles. */
  private static final long LARGEST = 1L << 53;

  private static final double HIGHEST_ODDS = 0x1p1000;

  /** Odds from which p, rounded, is 1. */
  private static final double CERTAIN_ODDS = 0x1p55;

  private static final int NEWTON = 20;
  private static final int LIMIT = 120;

  private BinomialTail() {}

  /**
   * The upper limit max{p : P(X ≤ k) ≥ δ}, δ = e^(−L).
   *
   * <p>Never below the exact value; relative error at most 1e-12. With k = n it is 1; with k = 0 it
   * is 1 − δ^(1/n).
   *
   * @param k errors, in [0, n]
   * @param n trials, in [1, 2⁵³]
   * @param logInverseDelta L = ln(1/δ) in nats, in (0, ∞]
   */
  public static double upperInverse(long k, long n, double logInverseDelta) {
    check(k, n, logInverseDelta);
    if (k == n || logInverseDelta == Double.POSITIVE_INFINITY) {
      return 1;
    }
    if (k == 0) {
      double rate = Rounding.divideUp(logInverseDelta, n);
      return Math.min(1, Math.nextUp(-Math.expm1(-rate)));
    }
    if (logInverseDelta >= LN2) {
      double odds = solve(k, n - k, logInverseDelta, true, CERTAIN_ODDS);
      double limit = Rounding.divideUp(odds, Rounding.addDown(1, odds));
      return odds >= CERTAIN_ODDS ? 1 : Math.min(1, limit);
    }
    double odds = solve(n - k - 1, k + 1, complement(-logInverseDelta), false, HIGHEST_ODDS);
    return Rounding.divideUp(1, Rounding.addDown(1, odds));
  }

  /**
   * The lower limit min{p : P(X ≥ k) ≥ δ}, δ = e^(−L).
   *
   * <p>Never above the exact value; relative error at most 1e-12, except that a limit below 1e-300
   * may be returned as 0. With k = 0 it is 0; with k = n it is δ^(1/n).
   *
   * @param k errors, in [0, n]
   * @param n trials, in [1, 2⁵³]
   * @param logInverseDelta L = ln(1/δ) in nats, in (0, ∞]
   */
  public static double lowerInverse(long k, long n, double logInverseDelta) {
    check(k, n, logInverseDelta);
    if (k == 0 || logInverseDelta == Double.POSITIVE_INFINITY) {
      return 0;
    }
    if (k == n) {
      return Rounding.expDown(-Rounding.divideUp(logInverseDelta, n));
    }
    if (logInverseDelta < LN2) {
      double odds = solve(k - 1, n - k + 1, complement(-logInverseDelta), false, CERTAIN_ODDS);
      return Rounding.divideDown(odds, Rounding.addUp(1, odds));
    }
    double odds = solve(n - k, k, logInverseDelta, true, HIGHEST_ODDS);
    return odds >= HIGHEST_ODDS ? 0 : Rounding.divideDown(1, Rounding.addUp(1, odds));
  }

  /**
   * −ln of {@link #lowerInverse} in nats, also where that limit underflows: by P(X ≥ k) ≤ C(n,
   * k)·pᵏ it is at most (L + ln C(n, k))/k, which is next to exact where p is that small.
   *
   * <p>Never below the exact value; error at most 2e-12 + 1e-14 of itself. With k = 0 it is ∞.
   *
   * @param k errors, in [0, n]
   * @param n trials, in [1, 2⁵³]
   * @param logInverseDelta L = ln(1/δ) in nats, in (0, ∞]
   */
  public static double lowerInverseNats(long k, long n, double logInverseDelta) {
    double limit = lowerInverse(k, n, logInverseDelta);
    if (k == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double union =
        Rounding.divideUp(Rounding.addUp(logInverseDelta, LogSpace.logBinomialUp(n, k)), k);
    return limit == 0 ? union : Math.max(0, Math.min(union, -Rounding.logDown(limit)));
  }

  /**
   * An upper limit of the mean of n probabilities, from k errors in independent trials with these
   * probabilities, whether or not they are equal: {@link #upperInverse} where k is 0 or n, 1 − δ/n
   * where k = n − 1, and otherwise the larger of {@link #upperInverse} and (k + 1)/n.
   *
   * <p>Of all trials whose probabilities have the mean p, equal ones make few errors most likely,
   * if np ≥ k + 1 (Hoeffding 1956). Accuracy as for {@link #upperInverse}.
   *
   * @param k errors, in [0, n]
   * @param n trials, in [1, 2⁵³]
   * @param logInverseDelta L = ln(1/δ) in nats, in (0, ∞]
   */
  public static double upperOfMean(long k, long n, double logInverseDelta) {
    double equal = upperInverse(k, n, logInverseDelta);
    if (k == 0 || k == n) {
      return equal;
    }
    return k == n - 1
        ? Rounding.subtractUp(1, Rounding.divideDown(Rounding.expDown(-logInverseDelta), n))
        : Math.max(equal, Rounding.divideUp(k + 1, n));
  }

  /**
   * A lower limit of the mean of n probabilities, as {@link #upperOfMean}: {@link #lowerInverse}
   * where k is 0 or n, δ/n where k = 1, and otherwise the smaller of {@link #lowerInverse} and (k −
   * 1)/n.
   *
   * @param k errors, in [0, n]
   * @param n trials, in [1, 2⁵³]
   * @param logInverseDelta L = ln(1/δ) in nats, in (0, ∞]
   */
  public static double lowerOfMean(long k, long n, double logInverseDelta) {
    double equal = lowerInverse(k, n, logInverseDelta);
    if (k == 0 || k == n) {
      return equal;
    }
    return k == 1
        ? Rounding.divideDown(Rounding.expDown(-logInverseDelta), n)
        : Math.min(equal, Rounding.divideDown(k - 1, n));
  }

  /**
   * ln P(X ≤ k), in nats: −∞ if p = 1 and k &lt; n. Relative error below 1e-14 (of the logarithm)
   * while the tail is at most ½, absolute error below 1e-14 above; not rounded in a direction.
   *
   * @param k count, in [0, n]
   * @param n trials, in [1, 2⁵³]
   * @param p success probability, in [0, 1]
   */
  public static double logCdf(long k, long n, double p) {
    checkTail(k, n, p);
    if (k == n || p == 0) {
      return 0;
    }
    if (p == 1) {
      return Double.NEGATIVE_INFINITY;
    }
    return isBelow(k, n, p) ? lowerTail(k, n, p) : -complement(upperTail(k + 1, n, p));
  }

  /**
   * ln P(X = k), in nats, from n·kl(k/n‖p) and Stirling's errors: its own error is about 1e-15 of 1
   * plus its magnitude, whatever n.
   *
   * @param k count, in [0, n]
   * @param n trials, in [1, 2⁵³]
   * @param p success probability, in (0, 1)
   */
  public static double logMass(long k, long n, double p) {
    Arguments.inRange("n", n, 1, 1L << 53);
    Arguments.inRange("k", k, 0, n);
    Arguments.inOpen("p", p, 0, 1);
    if (k == 0) {
      return n * Math.log1p(-p);
    }
    if (k == n) {
      return n * Math.log(p);
    }
    double few = (double) k;
    double many = n - few;
    double root = 0.5 * Math.log(n / (2 * Math.PI * few) / many);
    double errors = Stirling.error(n) - (Stirling.error(k) + Stirling.error(n - k));
    return root + errors - n * BinaryKl.divergence(few / n, p);
  }

  /**
   * ln P(X ≥ k), in nats: −∞ if p = 0 and k &gt; 0. Accuracy as for {@link #logCdf}.
   *
   * @param k count, in [0, n]
   * @param n trials, in [1, 2⁵³]
   * @param p success probability, in [0, 1]
   */
  public static double logSurvival(long k, long n, double p) {
    checkTail(k, n, p);
    if (k == 0 || p == 1) {
      return 0;
    }
    if (p == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return isBelow(k - 1, n, p) ? -complement(lowerTail(k - 1, n, p)) : upperTail(k, n, p);
  }

  /**
   * The odds y = p/q at which P(X ≤ k) = e^(−L) for L ≥ ln 2, moved out by the allowance: beyond
   * the root, where the tail is surely smaller, or short of it, where it is surely larger. Odds
   * from {@code cap} on are not told apart.
   *
   * <p>ln P(X ≤ k) is decreasing and concave in ln y, so Halley's steps converge from any start;
   * the bracket is kept all the same, and halved if they should not.
   */
  private static double solve(long k, long m, double level, boolean beyond, double cap) {
    BinomialKernel kernel = new BinomialKernel(k, m);
    // The median of Bin(n, k/n) is k: the root is not below k/m, but its allowance may reach there.
    double low = k == 0 ? 1 / HIGHEST_ODDS : (double) k / m;
    if (Math.min(k, m) >= BinomialKernel.LARGE) {
      low *= 1 - 0x1p-45;
    }
    double trivial = beyond ? cap : low;
    double high = Double.POSITIVE_INFINITY;
    double y = start(k, m, level);
    double extra = 2 * BinomialKernel.UNIT * level;
    for (int i = 0; i < LIMIT; i++) {
      if (y >= cap && high > cap) {
        y = cap;
      } else if (!(y > low && y < high)) {
        y = Math.sqrt(low) * Math.sqrt(Math.min(high, cap));
      }
      kernel.atOdds(y);
      double gap = kernel.logTail() + level;
      double allowance = kernel.allowance() + extra;
      double margin = beyond ? -gap : gap;
      boolean safe = margin >= allowance;
      boolean last = y == cap && safe != beyond;
      if (last && beyond) {
        return y;
      }
      if (last || safe && margin <= 1.75 * allowance) {
        double estimated = kernel.allowance();
        kernel.certify();
        gap = kernel.logTail() + level;
        margin = beyond ? -gap : gap;
        safe = margin >= kernel.allowance() + 2 * BinomialKernel.UNIT * level;
        if (safe) {
          return y;
        }
        extra += Math.max(0, kernel.allowance() - estimated);
        allowance = kernel.allowance() + 2 * BinomialKernel.UNIT * level;
      }
      if (safe == beyond) {
        high = y;
      } else {
        low = y;
      }
      double newton = (gap + (beyond ? 1.35 : -1.35) * allowance) / kernel.slope();
      double step = newton / Math.max(0.5, 1 + 0.5 * newton * kernel.bend());
      y = i < NEWTON ? y * Math.exp(step) : 0;
    }
    return trivial;
  }

  /**
   * A first guess at those odds, right to a few percent for moderate L: the normal approximation of
   * the beta quantile (Abramowitz and Stegun 26.5.22, with 26.2.23), or, where less and p &lt; ½,
   * the relaxed Chernoff bound p ≤ r + √(2rε) + 2ε, r = k/n, ε = L/n.
   */
  private static double start(double k, double m, double level) {
    double t = Math.sqrt(2 * level);
    double z =
        t
            - (2.515517 + t * (0.802853 + t * 0.010328))
                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    double a = 1 / (2 * m - 1);
    double b = 1 / (2 * k + 1);
    double h = 2 / (a + b);
    double lambda = (z * z - 3) / 6;
    double w = z * Math.sqrt(h + lambda) / h - (b - a) * (lambda + 5.0 / 6 - 2 / (3 * h));
    double y = (k + 1) / m * Math.exp(2 * w);
    double rate = k / (k + m);
    double excess = level / (k + m);
    double p = rate + Math.sqrt(2 * rate * excess) + 2 * excess;
    return Math.min(p < 0.5 ? Math.min(y, p / (1 - p)) : y, HIGHEST_ODDS / 2);
  }

  /** −ln(1 − eˣ) for x &lt; 0. */
  private static double complement(double x) {
    return x > -LN2 ? -Math.log(-Math.expm1(x)) : -Math.log1p(-Math.exp(x));
  }

  private static boolean isBelow(long k, long n, double p) {
    return Math.fma((double) n, p, -(double) k) + p >= 1;
  }

  private static double lowerTail(long k, long n, double p) {
    BinomialKernel kernel = new BinomialKernel(k, n - k);
    kernel.at(p, 1 - p, Math.fma((double) n, p, -(double) k));
    return kernel.logTail();
  }

  private static double upperTail(long k, long n, double p) {
    BinomialKernel kernel = new BinomialKernel(n - k, k);
    kernel.at(1 - p, p, -Math.fma((double) n, p, -(double) k));
    return kernel.logTail();
  }

  private static void check(long k, long n, double logInverseDelta) {
    Arguments.inRange("n", n, 1, LARGEST);
    Arguments.inRange("k", k, 0, n);
    Arguments.require(
        logInverseDelta > 0, "logInverseDelta", "in (0, ∞]", (Double) logInverseDelta);
  }

  private static void checkTail(long k, long n, double p) {
    Arguments.inRange("n", n, 1, LARGEST);
    Arguments.inRange("k", k, 0, n);
    Arguments.inClosed("p", p, 0, 1);
  }
}
