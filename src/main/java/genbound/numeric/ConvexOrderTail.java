package genbound.numeric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The means of n independent numbers in [0, 1] that their sum x does not rule out, by the convex
 * order: for every whole t above x, P(S ≤ x) ≤ E (t − B)₊/(t − x) with B ~ Bin(n, p), for coins of
 * the same mean are the most spread out (Hoeffding 1963); and P(S ≥ x) ≤ E (B − t)₊/(x − t) for t
 * below x. Any t gives a valid limit; the best is searched for.
 *
 * <p>E (t − B)₊ = (t − np)·P(B &lt; t) + t(1 − p)·P(B = t), and E (B − t)₊ = (np − t)·P(B &gt; t) +
 * (n − t)p·P(B = t), rounded up by more than the error of the logarithms.
 */
public final class ConvexOrderTail {

  private static final double CLOSE = 1e-14;
  private static final int STEPS = 200;
  private static final int TRIALS = 300;

  /** Beyond this ln(1/δ) the terms cancel too much. */
  private static final double MOST = 1e6;

  private static final MathContext DOWN = new MathContext(20, RoundingMode.DOWN);

  private final BigDecimal sum;
  private final long n;
  private final double level;
  private final boolean upper;

  private ConvexOrderTail(BigDecimal sum, long n, double level, boolean upper) {
    this.sum = sum;
    this.n = n;
    this.level = level;
    this.upper = upper;
  }

  /**
   * A limit that is not below the least over t of max{p : E (t − B)₊ ≥ δ(t − x)}.
   *
   * @param sum x in [0, n]
   * @param n how many numbers, in [1, 2⁵³]
   * @param logInverseDelta ln(1/δ), positive
   * @param known a limit that holds anyhow, in [0, 1], such as that of the kl; returned if smaller
   */
  public static double upper(BigDecimal sum, long n, double logInverseDelta, double known) {
    if (sum.compareTo(BigDecimal.valueOf(n)) >= 0 || logInverseDelta > MOST) {
      return known;
    }
    return Math.min(known, new ConvexOrderTail(sum, n, logInverseDelta, true).best(known));
  }

  /**
   * A limit that is not above the greatest over t of min{p : E (B − t)₊ ≥ δ(x − t)}; the parameters
   * are those of {@link #upper}, with a known limit from below.
   */
  public static double lower(BigDecimal sum, long n, double logInverseDelta, double known) {
    if (sum.signum() <= 0 || logInverseDelta > MOST) {
      return known;
    }
    return Math.max(known, new ConvexOrderTail(sum, n, logInverseDelta, false).best(known));
  }

  /** Climbs along t from a guess, 1 over the slope of the log tail away from the sum. */
  private double best(double known) {
    long least = upper ? sum.setScale(0, RoundingMode.FLOOR).longValueExact() + 1 : 0;
    long most = upper ? n : sum.setScale(0, RoundingMode.CEILING).longValueExact() - 1;
    double rate = Math.min(1, sum.doubleValue() / n);
    double slope = Math.log(known) - Math.log1p(-known) - Math.log(rate) + Math.log1p(-rate);
    double away = Math.min(n, 1 / Math.max(Math.abs(slope), 1.0 / n));
    long guess = (long) (sum.doubleValue() + (upper ? away : -away));
    long at = Math.max(least, Math.min(most, guess));
    double best = limit(at);
    long step = 1;
    int stuck = 0;
    for (int trial = 0; trial < TRIALS && stuck < 2; trial++) {
      long next = at + step;
      boolean better = false;
      if (next >= least && next <= most) {
        double there = limit(next);
        better = upper ? there < best : there > best;
        best = better ? there : best;
      }
      if (better) {
        at = next;
        step *= 2;
        stuck = 0;
      } else if (Math.abs(step) > 1) {
        step /= 2;
      } else {
        step = -step;
        stuck++;
      }
    }
    return best;
  }

  /** The limit of one t. */
  private double limit(long t) {
    BigDecimal apart = BigDecimal.valueOf(t).subtract(sum).abs();
    double room = Math.nextDown(apart.round(DOWN).doubleValue());
    double bar = Rounding.logDown(room) - level;
    bar -= 0x1p-50 * Math.abs(bar);
    if (upper && t == n) {
      double missed = Rounding.divideDown(Rounding.expDown(bar), n);
      return Math.min(1, Rounding.subtractUp(1, missed));
    }
    if (!upper && t == 0) {
      return Math.max(0, Rounding.divideDown(Rounding.expDown(bar), n));
    }
    double rate = Math.min(1, sum.doubleValue() / n);
    double in = rate;
    double out = upper ? 1 : 0;
    for (int i = 0; i < STEPS && Math.abs(out - in) > CLOSE * Math.max(in, out); i++) {
      double middle = out == 0 ? in / 16 : in + (out - in) / 2;
      if (excluded(t, middle, bar)) {
        out = middle;
      } else {
        in = middle;
      }
    }
    return out;
  }

  /** Whether the mean excess, rounded up, is below e^bar. */
  private boolean excluded(long t, double p, double bar) {
    if (!(p > 0 && p < 1)) {
      return false;
    }
    double factor = upper ? Math.log(t) + Math.log1p(-p) : Math.log(n - t) + Math.log(p);
    double log = factor + BinomialTail.logMass(t, n, p);
    double tail = upper ? BinomialTail.logCdf(t - 1, n, p) : BinomialTail.logSurvival(t + 1, n, p);
    double error = 0x1p-46 * (4 + Math.abs(log) + Math.abs(tail)) + 0x1p-48 * Math.sqrt(n);
    double beyond = Math.fma((double) n, p, -(double) t);
    double part = Math.abs(beyond) * Math.exp(tail - log);
    boolean cancels = upper == beyond > 0;
    double whole = cancels ? 1 - part * (1 - error) : 1 + part * (1 + error);
    return whole > 0 && log + Math.log(whole + error) < bar;
  }
}
