package genbound.holdout;

import genbound.evidence.LossSequence;
import java.util.Arrays;

/**
 * The upper end of the universal-portfolio interval: the mean at which the best bet against it has
 * won a given wealth. Newton's iteration on the mean and on the bet together, in a bracket; what is
 * returned is a mean at which some bet was seen to have won more, rounding included. Each of a
 * hundred or so passes over the losses looks whether the thread is interrupted, and refuses then.
 *
 * <p>The bet b at the mean m turns a loss x into the factor f = p·x + q·(1 − x), for p = b/m and q
 * = (1 − b)/(1 − m), of which no term is negative: computed, it is off by 6u of itself, u = 2⁻⁵³.
 * Its derivatives need (x − m)/f alone, as f = 1 + (p − q)(x − m). Up to 16 factors are multiplied
 * before one logarithm is taken: that is off by 7.1u for each factor and 2u of itself, and the
 * compensated sum of all by 2u of the sum of their magnitudes. The allowance 8u·(n + Σ|ln|) covers
 * these and its own rounding. A factor is at least 2⁻⁵³, or it is p, and at most 2⁵³: where p is
 * not below 2⁻⁶⁰, no product leaves the normal numbers.
 */
final class BettingLimit {

  private static final int MOST_STEPS = 200;
  private static final double CLOSE = 1e-13;
  private static final double BET_SETTLED = 1e-7;

  /** Below this fraction of the mean, the bet may be best at 0. */
  private static final double SMALL_BET = 0.05;

  private static final double UNIT = 0x1p-50;

  /** How many factors are multiplied before one logarithm. */
  private static final int TOGETHER = 16;

  /** Below this p, factors are too small to be multiplied. */
  private static final double SMALL_FACTOR = 0x1p-60;

  private static final int WIDEST = 512;
  private static final int NARROWEST = 16;

  private final LossSequence losses;
  private final boolean mirrored;
  private final double wealth;

  private final double[] row;
  private final double[] work;
  private final double[] products;
  private final double[] shares;
  private final double[] squares;

  /** What the bet b has won at the mean m, and how that moves. */
  double won;

  private double byBet;

  /** How far Newton's step moves the bet, as a fraction of m. */
  private double betStep;

  private double byMean;
  private int passes;

  /** How far what was seen to be won may be off. */
  double rounding;

  /**
   * Of losses in [0, 1].
   *
   * @param losses x, which are read block by block and not copied
   * @param mirrored whether the mean is that of the 1 − x
   * @param wealth to be won, as a logarithm
   */
  BettingLimit(LossSequence losses, boolean mirrored, double wealth) {
    this.losses = losses;
    this.mirrored = mirrored;
    this.wealth = wealth;
    int width = Math.max(NARROWEST, Math.min(WIDEST, losses.n() / TOGETHER + 1));
    row = new double[width];
    work = new double[width];
    products = new double[width];
    shares = new double[width];
    squares = new double[width];
  }

  /**
   * The upper end for losses in [0, 1], or for 1 minus each. A bet on a smaller mean wins less when
   * a loss is larger, so losses rounded up are safe, and mirrored losses rounded down.
   */
  double end() {
    double mean = mirrored ? 1 - mean() : mean();
    return mean < 1 ? search(mean) : 1;
  }

  /** The mean loss, not mirrored. */
  double mean() {
    Arrays.fill(shares, 0);
    for (int from = 0; from < losses.n(); from += row.length) {
      int count = losses.copy(from, row);
      for (int j = 0; j < count; j++) {
        shares[j] += row[j];
      }
    }
    return Math.min(1, sum(shares) / losses.n());
  }

  private double search(double mean) {
    double low = mean;
    double high = 1;
    double share = wealth / losses.n();
    double m = Math.min((1 + mean) / 2, mean + Math.sqrt(share / 2));
    double fraction = 0.5;
    for (int step = 0; step < MOST_STEPS; step++) {
      fraction = bestBet(m, fraction);
      if (excess() > 0) {
        high = Math.min(high, m);
      } else {
        low = m;
      }
      double next = m - (won - wealth) / byMean;
      if (!(next > low && next < high)) {
        next = low + (high - low) / 2;
      }
      boolean settled = Math.abs(next - m) <= CLOSE * m || next <= low || next >= high;
      m = next;
      if (settled) {
        return certified(m, high, fraction);
      }
    }
    return high;
  }

  /** The first mean from m on, in growing steps, at which the bet has won for certain. */
  private double certified(double m, double high, double fraction) {
    for (double step = CLOSE; step < 1; step *= 4) {
      double candidate = m + step * Math.max(m, 1e-300);
      if (candidate >= high) {
        return high;
      }
      look(candidate, fraction * candidate);
      if (excess() > 0) {
        return candidate;
      }
    }
    return high;
  }

  private double excess() {
    return won - rounding - wealth;
  }

  /** Moves the bet, as a fraction of m, to where it wins most; leaves what was seen there. */
  private double bestBet(double m, double start) {
    if (start < SMALL_BET) {
      look(m, 0);
      if (byBet <= 0) {
        return 0;
      }
    }
    double low = 0;
    double high = 1;
    double fraction = Math.max(start, BET_SETTLED);
    for (int step = 0; step < MOST_STEPS; step++) {
      look(m, fraction * m);
      if (byBet > 0) {
        low = fraction;
      } else {
        high = fraction;
      }
      double next = fraction + betStep;
      if (!(next > low && next < high)) {
        next = low == 0 ? fraction / 8 : (low + high) / 2;
      }
      if (Math.abs(next - fraction) <= BET_SETTLED) {
        return fraction;
      }
      fraction = next;
    }
    return fraction;
  }

  void look(double m, double b) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException(
          "interrupted after " + passes + " passes over " + losses.n() + " losses");
    }
    passes++;
    double p = b / m;
    double q = (1 - b) / (1 - m);
    Arrays.fill(shares, 0);
    Arrays.fill(squares, 0);
    double sum = 0;
    double lost = 0;
    double size = 0;
    int together = row.length * (p < SMALL_FACTOR ? 1 : TOGETHER);
    for (int start = 0; start < losses.n(); ) {
      int end = Math.min(losses.n() - start, together) + start;
      Arrays.fill(products, 1);
      for (; start < end; start += row.length) {
        multiply(start, m, mirrored ? q : p, mirrored ? p : q);
      }
      for (double product : products) {
        double log = Math.log(product);
        double next = sum + log;
        lost += Math.abs(sum) >= Math.abs(log) ? (sum - next) + log : (log - next) + sum;
        sum = next;
        size += Math.abs(log);
      }
    }
    won = Double.isNaN(sum) || Double.isInfinite(sum) ? Double.NEGATIVE_INFINITY : sum + lost;
    rounding = UNIT * (losses.n() + size);
    double share = mirrored ? -sum(shares) : sum(shares);
    byBet = share;
    betStep = share * (1 - m) / sum(squares);
    byMean = losses.n() / (1 - m) - p / (1 - m) * (losses.n() - (p - q) * share + share / m);
  }

  /**
   * Multiplies a block of factors into the products, and adds up (x − m)/f and its squares. Each
   * loop writes one array, at the index at which it reads: such loops are run as vectors.
   */
  private void multiply(int start, double m, double ofLoss, double ofRest) {
    int count = losses.copy(start, row);
    double centre = mirrored ? 1 - m : m;
    for (int j = 0; j < count; j++) {
      work[j] = ofLoss * row[j] + ofRest * (1 - row[j]);
    }
    for (int j = 0; j < count; j++) {
      products[j] *= work[j];
    }
    for (int j = 0; j < count; j++) {
      work[j] = (row[j] - centre) / work[j];
    }
    for (int j = 0; j < count; j++) {
      shares[j] += work[j];
    }
    for (int j = 0; j < count; j++) {
      squares[j] += work[j] * work[j];
    }
  }

  private static double sum(double[] lanes) {
    double sum = 0;
    for (double lane : lanes) {
      sum += lane;
    }
    return sum;
  }
}
