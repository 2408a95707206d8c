package genbound.numeric;

/**
 * The limits of a count in a finite population, from a sample drawn without replacement: exact
 * inversions of the hypergeometric tail. With X the errors among m draws from N members of which K
 * are errors, a K is excluded only where P(X ≤ k), rounded up, is below δ.
 *
 * <p>The sum runs from k downwards, one term after the other, or in blocks where there are very
 * many terms: the terms are log-concave, so a geometric series from the first term of a block is
 * never below the block. Blocks are at most 2⁻¹⁰ of a standard deviation long, and leave the sum
 * less than 10⁻⁶ of itself too large.
 */
public final class HypergeometricTail {

  private static final double LN2 = 0.6931471805599453;
  private static final long LARGEST = 1L << 53;
  private static final double UNIT = 0x1p-53;

  /** Up to this standard deviation terms are added one by one. */
  private static final double FEW = 0x1p14;

  private HypergeometricTail() {}

  /**
   * The most errors that a population can hold: the largest K with P(X ≤ k) ≥ δ, δ = e^(−L), never
   * below the exact one.
   *
   * @param k errors among those drawn, in [0, m]
   * @param m how many were drawn, in [1, N]
   * @param population N, in [m, 2⁵³]
   * @param logInverseDelta L in nats, in (0, ∞]
   */
  public static long most(long k, long m, long population, double logInverseDelta) {
    check(k, m, population, logInverseDelta);
    long held = k;
    long excluded = population - m + k + 1;
    while (excluded - held > 1) {
      long middle = held + (excluded - held) / 2;
      if (logTailUp(k, m, middle, population, logInverseDelta) < -logInverseDelta) {
        excluded = middle;
      } else {
        held = middle;
      }
    }
    return held;
  }

  /**
   * The fewest errors that a population can hold: the least K with P(X ≥ k) ≥ δ, never above the
   * exact one. The parameters are those of {@link #most}.
   */
  public static long fewest(long k, long m, long population, double logInverseDelta) {
    check(k, m, population, logInverseDelta);
    return population - most(m - k, m, population, logInverseDelta);
  }

  /** ln P(X ≤ k), not below the exact one; 0 where it is seen to be no less than −L. */
  static double logTailUp(long k, long m, long errors, long population, double level) {
    if (k >= Math.min(errors, m)) {
      return 0;
    }
    double mean = (double) m * errors / population;
    if (level >= LN2 && k >= mean) {
      return 0;
    }
    LogMass mass = new LogMass(m, errors, population);
    double deviation =
        Math.sqrt(mean * (1 - (double) errors / population) * (1 - (m - 1.0) / population));
    long block = deviation <= FEW ? 1 : (long) (deviation / 1024);
    double first = mass.up(k);
    double term = 1;
    double sum = 0;
    long terms = 0;
    long least = Math.max(0, m - (population - errors));
    for (long i = k; i >= least; i -= block) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted after " + terms + " terms of a tail");
      }
      double ratio = mass.ratioDown(i);
      double before = term;
      if (block == 1) {
        sum += term;
        term *= ratio;
      } else {
        sum += term * block(ratio, Math.min(block, i - least + 1));
        term = i - block >= least ? Math.exp(mass.up(i - block) - first) : 0;
      }
      terms++;
      if (sum > Double.MAX_VALUE / 2) {
        // k lies so far above the mean that the tail is 1 but for less than any double.
        return 0;
      }
      if (ratio < 1 && before * ratio <= 0x1p-60 * sum * (1 - ratio)) {
        sum += before * ratio / (1 - ratio);
        break;
      }
    }
    double rounding = 8 * UNIT * (terms + 8);
    return Math.min(0, first + Math.log(sum) + rounding + 4 * UNIT * Math.abs(first));
  }

  /** 1 + r + … + r^(n−1), not below the exact sum by more than rounding. */
  private static double block(double ratio, long n) {
    double log = Math.log(ratio);
    double sum = Math.abs(log) * n < 1e-9 ? n : Math.expm1(n * log) / Math.expm1(log);
    return sum * (1 + 1e-9);
  }

  private static void check(long k, long m, long population, double logInverseDelta) {
    Arguments.inRange("population", population, 1, LARGEST);
    Arguments.inRange("m", m, 1, population);
    Arguments.inRange("k", k, 0, m);
    Arguments.require(
        logInverseDelta > 0, "logInverseDelta", "in (0, ∞]", (Double) logInverseDelta);
  }

  /** The logarithms of hypergeometric probabilities, from three binomial ones at a common p. */
  private static final class LogMass {

    private final long m;
    private final long errors;
    private final long rest;
    private final double p;
    private final double whole;
    private double allowance;

    LogMass(long m, long errors, long population) {
      this.m = m;
      this.errors = errors;
      rest = population - m;
      p = Math.min(1 - UNIT, (double) errors / population);
      whole = log(errors, population);
    }

    /** ln P(X = i), not below the exact one. */
    double up(long i) {
      allowance = 0;
      double drawn = log(i, m) + (rest == 0 ? 0 : log(errors - i, rest));
      double size = Math.abs(drawn) + Math.abs(whole);
      log(errors, m + rest);
      return drawn - whole + 16 * UNIT * (1 + size) + allowance;
    }

    /** P(X = i − 1)/P(X = i). */
    double ratioDown(long i) {
      double up = (double) i * (rest - errors + i);
      return up / ((double) (errors - i + 1) * (m - i + 1));
    }

    /** The logarithm of a binomial probability; a rounded quotient moves it by the allowance. */
    private double log(long count, long n) {
      double quotient = (double) count / n;
      if (count > 0 && count < n) {
        double slope = Math.log(quotient) - Math.log1p(-quotient) - Math.log(p) + Math.log1p(-p);
        allowance += 2 * UNIT * count * (Math.abs(slope) + 4 * UNIT / (1 - quotient) + 8 * UNIT);
      }
      return BinomialTail.logMass(count, n, p);
    }
  }
}
