package genbound.numeric;

/**
 * Sums and binomial coefficients by their natural logarithms, where the numbers themselves would
 * overflow or vanish. −∞ stands for zero.
 */
public final class LogSpace {

  private LogSpace() {}

  /**
   * ln Σ exp(xᵢ): −∞ for no terms, exact for one. Absolute error below 2⁻⁵² (count + |result|).
   *
   * @param logs logarithms, −∞ and +∞ allowed, not NaN
   */
  public static double logSum(double... logs) {
    double top = top(logs);
    if (Double.isInfinite(top)) {
      return top;
    }
    double sum = 0;
    for (double x : logs) {
      sum += Math.exp(x - top);
    }
    return top + Math.log(sum);
  }

  /**
   * ln(eᵃ + eᵇ), right to two units in the last place of the greater of |result| and ln 2.
   *
   * @param a a logarithm, −∞ and +∞ allowed, not NaN
   * @param b likewise
   */
  public static double logAdd(double a, double b) {
    number("a", a);
    number("b", b);
    double top = Math.max(a, b);
    double rest = Math.min(a, b);
    return Double.isInfinite(top) ? top : top + Math.log1p(Math.exp(rest - top));
  }

  /**
   * ln Σ exp(xᵢ), never below the exact value; as accurate as {@link #logSum}, a few units apart.
   *
   * @param logs logarithms, −∞ and +∞ allowed, not NaN
   */
  public static double logSumUp(double... logs) {
    double top = top(logs);
    if (Double.isInfinite(top)) {
      return top;
    }
    double sum = 0;
    for (double x : logs) {
      if (x != Double.NEGATIVE_INFINITY) {
        sum = Rounding.addUp(sum, Rounding.expUp(Rounding.subtractUp(x, top)));
      }
    }
    return Rounding.addUp(top, Rounding.logUp(sum));
  }

  /**
   * ln C(n, k) = ln(n! / (k! (n−k)!)), relative error below 1e-15; 0 for k = 0 and k = n.
   *
   * @param n size of the set, in [0, 2⁵³]
   * @param k size of the subsets, in [0, n]
   */
  public static double logBinomial(long n, long k) {
    return logBinomial(n, k, 0);
  }

  /**
   * ln C(n, k), never below the exact value; relative excess below 4e-15.
   *
   * @param n size of the set, in [0, 2⁵³]
   * @param k size of the subsets, in [0, n]
   */
  public static double logBinomialUp(long n, long k) {
    return logBinomial(n, k, 8 * BinomialKernel.UNIT);
  }

  /**
   * k ln(n/k) + (n−k) ln(n/(n−k)) + δ(n) − δ(k) − δ(n−k) + ½ ln(n/(2πk(n−k))), with Stirling's
   * error δ, moved up by a share of its parts: their sum carries at most eight roundings.
   */
  private static double logBinomial(long n, long k, double share) {
    Arguments.inRange("n", n, 0, 1L << 53);
    Arguments.inRange("k", k, 0, n);
    double few = Math.min(k, n - k);
    double many = Math.max(k, n - k);
    if (few == 0) {
      return 0;
    }
    if (few == 1) {
      return share > 0 ? Rounding.logUp(n) : Math.log(n);
    }
    double main = few * Math.log(n / few) - many * Math.log1p(-few / n);
    double root = 0.5 * Math.log(n / (2 * Math.PI * few * many));
    double errors = Stirling.error(n) - (Stirling.error((long) few) + Stirling.error((long) many));
    return main + (root + errors + share * (main - root + 1));
  }

  private static double top(double[] logs) {
    Arguments.notNull("logs", logs);
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logs.length; i++) {
      if (Double.isNaN(logs[i])) {
        number("logs[" + i + "]", logs[i]);
      }
      top = Math.max(top, logs[i]);
    }
    return top;
  }

  private static void number(String name, double value) {
    Arguments.require(!Double.isNaN(value), name, "a number or ±∞", (Double) value);
  }
}
