package genbound.numeric;

import java.math.BigInteger;

/**
 * The binary relative entropy kl(q‖p) and its two inverses in p, certified.
 *
 * <p>The divergence is the sum of two non-negative terms, b·D(t/b) + a·D(−t/a), with D(x) = x −
 * ln(1+x), t = |p − q| the gap, a the mass (q or 1 − q) that gives way and b = 1 − a the mass that
 * grows. It is evaluated with an error below 2⁻⁵⁵·t: each D by its series where |x| ≤ 1/8, by a
 * table-driven logarithm in two doubles elsewhere.
 *
 * <p>An inverse solves kl = ε for the gap t, or for w = a − t once most of a has gone, by Halley
 * steps and a last Newton step. kl is convex in t, so a Newton step never ends inside the root,
 * wherever it starts; only its rounding needs an allowance, and dkl/dt = t/(w·(1−w)) turns the
 * error of kl into one of 2⁻⁵⁵·w·(1−w) in t and w. Twice this is given away before the final
 * rounding.
 */
public final class BinaryKl {

  /** The exact value of kl(q‖2⁻¹⁰⁷⁴) is below 745·q; kl(q‖1−2⁻⁵³) is below 37·(1−q). */
  private static final double ALL_GONE_BELOW = 745;

  private static final double ALL_GONE_ABOVE = 37;

  /** Halley steps end after one this small, relative to its variable: they converge cubically. */
  private static final double SMALL_STEP = 0x1p-10;

  private static final int MAX_STEPS = 20;
  private static final double ALLOWANCE = 0x1p-54;
  private static final double LIFT = 0x1p120;

  private BinaryKl() {}

  /**
   * kl(q‖p) = q·ln(q/p) + (1−q)·ln((1−q)/(1−p)) in nats, with 0·ln 0 = 0.
   *
   * @param q a probability in [0, 1]
   * @param p a probability in [0, 1]
   * @return the divergence within 3 ulp, however close p is to q; 0 if p = q, +∞ if p is 0 or 1 and
   *     differs from q
   */
  public static double divergence(double q, double p) {
    Arguments.inClosed("q", q, 0, 1);
    Arguments.inClosed("p", p, 0, 1);
    if (p == q) {
      return 0;
    }
    if (p == 0 || p == 1) {
      return Double.POSITIVE_INFINITY;
    }
    Split split = new Split(q, p > q);
    split.moveTo(p, p > q);
    return -split.excess(0);
  }

  /**
   * The upper inverse, max{p : kl(q‖p) ≤ ε}, rounded up.
   *
   * @param q a probability in [0, 1]
   * @param epsilon ε in [0, ∞]
   * @return a number in [q, 1], never below the exact value for the given doubles and at most 2 ulp
   *     above it; q if ε = 0, 1 − e^(−ε) if q = 0, 1 if q = 1 or ε = ∞. It is 1 for q &lt; 1 only
   *     where the exact 1 − p is below 2⁻⁵³, up to a relative 2⁻⁵³.
   */
  public static double upperInverse(double q, double epsilon) {
    check(q, epsilon);
    if (q == 1 || epsilon == 0) {
      return q;
    }
    if (epsilon > ALL_GONE_ABOVE * (1 - q)) {
      return 1;
    }
    if (epsilon <= 0x1p-120 * q) {
      return Math.nextUp(q);
    }
    double scale = scale(q, epsilon);
    Split split = new Split(q * scale, true);
    double move = split.solve(epsilon * scale) * split.left;
    double scaled = Rounding.addUp(split.rest, split.restLow + move);
    double p = scaled / scale;
    return Math.min(1, p * scale < scaled ? Math.nextUp(p) : p);
  }

  /**
   * The lower inverse, min{p : kl(q‖p) ≤ ε}, rounded down.
   *
   * @param q a probability in [0, 1]
   * @param epsilon ε in [0, ∞]
   * @return a number in [0, q], never above the exact value for the given doubles and at most 2 ulp
   *     below it, subnormal results included; q if ε = 0, e^(−ε) if q = 1, 0 if q = 0 or ε = ∞. It
   *     is 0 for q &gt; 0 only where the exact value is below 2⁻¹⁰⁷⁴, up to a relative 2⁻⁵³.
   */
  public static double lowerInverse(double q, double epsilon) {
    check(q, epsilon);
    if (q == 0 || epsilon == 0) {
      return q;
    }
    if (epsilon / ALL_GONE_BELOW > q) {
      return 0;
    }
    if (epsilon <= 0x1p-120 * q) {
      return Math.nextDown(q);
    }
    double scale = scale(q, epsilon);
    Split split = new Split(q * scale, false);
    double fraction = split.solve(epsilon * scale);
    double left = split.left * LIFT;
    double lifted = Rounding.addDown(left, split.leftLow * LIFT - left * fraction);
    double p = lifted / (scale * LIFT);
    return Math.max(0, p * (scale * LIFT) > lifted ? Math.nextDown(p) : p);
  }

  private static void check(double q, double epsilon) {
    Arguments.inClosed("q", q, 0, 1);
    Arguments.require(epsilon >= 0, "epsilon", "in [0, ∞]", (Double) epsilon);
  }

  /**
   * A power of two that takes tiny arguments out of the range where products underflow. Near 2⁻²⁰⁰
   * kl(s·q‖s·p) = s·kl(q‖p) up to a relative error far below the allowance.
   */
  private static double scale(double q, double epsilon) {
    double larger = Math.max(q, epsilon);
    return larger < 0x1p-300 ? Math.scalb(1.0, -200 - Math.getExponent(larger)) : 1;
  }

  /** The unit of mass split in a and b = 1 − a, of which t has gone from a to b. */
  private static final class Split {
    final double a;
    final double aLow;
    final double b;
    final double bLow;

    /** t, w = a − t and b + t, each in two doubles. */
    double gap;

    double gapLow;
    double left;
    double leftLow;
    double rest;
    double restLow;

    private double sum;
    private double sumLow;

    Split(double q, boolean upper) {
      double complement = 1 - q;
      double complementLow = lowOfSum(1, -q, complement);
      a = upper ? complement : q;
      aLow = upper ? complementLow : 0;
      b = upper ? q : complement;
      bLow = upper ? 0 : complementLow;
    }

    /** Sets the exact gap t. */
    void setGap(double t) {
      gap = t;
      gapLow = 0;
      left = a - t;
      leftLow = lowOfSum(a, -t, left) + aLow;
      rest = b + t;
      restLow = lowOfSum(b, t, rest) + bLow;
    }

    /** Sets the exact remainder w of a. */
    void setLeft(double w) {
      left = w;
      leftLow = 0;
      gap = a - w;
      gapLow = lowOfSum(a, -w, gap) + aLow;
      rest = 1 - w;
      restLow = lowOfSum(1, -w, rest);
    }

    /** Sets the exact value p of b + t, or of a − t. */
    void moveTo(double p, boolean upper) {
      double q = upper ? b : a;
      double complement = 1 - p;
      double complementLow = lowOfSum(1, -p, complement);
      gap = upper ? p - q : q - p;
      gapLow = upper ? lowOfSum(p, -q, gap) : lowOfSum(q, -p, gap);
      left = upper ? complement : p;
      leftLow = upper ? complementLow : 0;
      rest = upper ? p : complement;
      restLow = upper ? 0 : complementLow;
    }

    /**
     * Goes close to the root of kl = ε and returns f such that t + f·w is beyond it by at most a
     * rounding allowance.
     */
    double solve(double epsilon) {
      double h = 2.0 / 3 * epsilon * (a - b);
      double k = 1 + 8.0 / 9 * epsilon;
      double product = 2 * a * b * epsilon;
      double root = Math.sqrt(h * h + k * product);
      double t = h > 0 ? (h + root) / k : product / (root - h);
      boolean byGap = t <= 0.5 * a;
      double v = byGap ? t : firstLeft(epsilon);
      double step = v;
      for (int i = 0; ; i++) {
        if (byGap) {
          setGap(v);
        } else {
          setLeft(v);
        }
        double fraction = rest * (excess(epsilon) / gap);
        if (Math.abs(step) <= SMALL_STEP * v || i == MAX_STEPS) {
          return fraction + ALLOWANCE * (rest + 16 * Math.abs(fraction));
        }
        double bend = fraction / (2 * gap) * (b * left / rest * left + a * rest);
        step = left * fraction / Math.max(0.5, 1 + bend);
        double next = byGap ? v + step : v - step;
        next = Math.max(Math.min(next, 0.5 * (v + a)), Math.max(0.25 * v, Double.MIN_VALUE));
        step = next - v;
        v = next;
      }
    }

    /** The w that solves kl = ε with 1 − w replaced by 1: not above the root, and near it. */
    private double firstLeft(double epsilon) {
      double ofB = b == 0 ? 0 : b * (coarseLog(b) + fineLog(b, bLow));
      double w = a * Math.exp((ofB - epsilon) / a);
      return Math.min(0.75 * a, Math.max(w, Double.MIN_VALUE));
    }

    /** ε − kl. */
    double excess(double epsilon) {
      sum = epsilon;
      sumLow = 0;
      subtract(a, aLow, left, leftLow, -gap, -gapLow);
      subtract(b, bLow, rest, restLow, gap, gapLow);
      return sum + sumLow;
    }

    /** Subtracts m·D(x/m) = x − m·ln(n/m), for n = m + x. */
    private void subtract(double m, double mLow, double n, double nLow, double x, double xLow) {
      if (m == 0) {
        add(-x, -xLow);
      } else if (Math.abs(x) <= 0.125 * m) {
        // With s = x/(m+n), D is x·s·(1 − (1−s)·s·(1/3 + s²/5 + s⁴/7 + …)).
        double both = m + n;
        double s = x / both;
        double sLow =
            (Math.fma(-s, both, x) + xLow - s * (lowOfSum(m, n, both) + mLow + nLow)) / both;
        double s2 = s * s;
        double series = 1.0 / 15;
        series = Math.fma(series, s2, 1.0 / 13);
        series = Math.fma(series, s2, 1.0 / 11);
        series = Math.fma(series, s2, 1.0 / 9);
        series = Math.fma(series, s2, 1.0 / 7);
        series = Math.fma(series, s2, 1.0 / 5);
        series = Math.fma(series, s2, 1.0 / 3);
        double xs = x * s;
        add(-xs, xs * (1 - s) * s * series - (Math.fma(x, s, -xs) + x * sLow + xLow * s));
      } else {
        double log = coarseLog(n) - coarseLog(m);
        double logLow = fineLog(n, nLow) - fineLog(m, mLow);
        double product = m * log;
        add(-x, -xLow);
        add(product, Math.fma(m, log, -product) + m * logLow + mLow * log);
      }
    }

    private void add(double x, double low) {
      double total = sum + x;
      sumLow += lowOfSum(sum, x, total) + low;
      sum = total;
    }
  }

  /** The rounding error of sum = x + y. */
  private static double lowOfSum(double x, double y, double sum) {
    double ofY = sum - x;
    return (x - (sum - ofY)) + (y - ofY);
  }

  // ln y = coarse + fine. With y = m·2ᵏ, m in [1, 2), and j = ⌊512/m + ½⌋, ln m is the tabulated
  // ln(512/j) plus ln(1+z) for z = m·j/512 − 1, |z| < 2⁻⁸. The coarse parts are multiples of 2⁻⁴⁰
  // and add up exactly; the fine part has an error below 2⁻⁶¹.

  private static final double[] LOG_HIGH = new double[513];
  private static final double[] LOG_LOW = new double[513];

  static {
    BigInteger one = BigInteger.ONE.shiftLeft(140);
    BigInteger log = BigInteger.ZERO;
    for (int j = 511; j >= 256; j--) {
      BigInteger power = one.divide(BigInteger.valueOf(2 * j + 1));
      for (int i = 1; power.signum() > 0; i += 2) {
        log = log.add(power.shiftLeft(1).divide(BigInteger.valueOf(i)));
        power = power.divide(BigInteger.valueOf((2L * j + 1) * (2 * j + 1)));
      }
      BigInteger high = log.shiftRight(100);
      LOG_HIGH[j] = high.doubleValue() * 0x1p-40;
      LOG_LOW[j] = log.subtract(high.shiftLeft(100)).doubleValue() * 0x1p-140;
    }
  }

  private static double coarseLog(double y) {
    if (y < Double.MIN_NORMAL) {
      return coarseLog(y * 0x1p60) - 60 * LOG_HIGH[256];
    }
    return Math.getExponent(y) * LOG_HIGH[256] + LOG_HIGH[index(mantissa(y))];
  }

  private static double fineLog(double y, double low) {
    if (y < Double.MIN_NORMAL) {
      return fineLog(y * 0x1p60, low * 0x1p60) - 60 * LOG_LOW[256];
    }
    double m = mantissa(y);
    int j = index(m);
    double z = Math.fma(m, j * 0x1p-9, -1);
    double cubic = Math.fma(Math.fma(z, 1.0 / 7, -1.0 / 6), z, 1.0 / 5);
    cubic = Math.fma(Math.fma(cubic, z, -1.0 / 4), z, 1.0 / 3);
    double tail = z * z * Math.fma(cubic, z, -0.5);
    return z + (tail + low / y + (Math.getExponent(y) * LOG_LOW[256] + LOG_LOW[j]));
  }

  private static double mantissa(double y) {
    long fraction = Double.doubleToRawLongBits(y) & 0x000f_ffff_ffff_ffffL;
    return Double.longBitsToDouble(fraction | 0x3ff0_0000_0000_0000L);
  }

  private static int index(double m) {
    return (int) (512 / m + 0.5);
  }
}
