package genbound.holdout;

/**
 * The upper end of the universal-portfolio interval: the mean at which the best bet against it has
 * won a given wealth. Newton's iteration on the mean and on the bet together, in a bracket; what is
 * returned is a mean at which some bet was seen to have won more, rounding included. Each of a
 * hundred or so passes over the losses looks whether the thread is interrupted, and refuses then.
 */
final class BettingLimit {

  private static final int MOST_STEPS = 200;
  private static final double CLOSE = 1e-13;
  private static final double BET_SETTLED = 1e-7;

  /** Below this fraction of the mean, the bet may be best at 0. */
  private static final double SMALL_BET = 0.05;

  private static final double UNIT = 0x1p-50;

  private final double[] x;
  private final double wealth;

  /** What the bet b has won at the mean m, and how that moves. */
  double won;

  private double byBet;
  private double byBetTwice;
  private double byMean;
  private int passes;

  /** How far what was seen to be won may be off. */
  double rounding;

  BettingLimit(double[] x, double wealth) {
    this.x = x;
    this.wealth = wealth;
  }

  /**
   * The end for losses x in [0, 1]. A bet on a smaller mean wins less when a loss is larger, so
   * losses rounded up are safe.
   */
  static double upper(double[] x, double wealth) {
    double sum = 0;
    for (double loss : x) {
      sum += loss;
    }
    double mean = sum / x.length;
    return mean < 1 ? new BettingLimit(x, wealth).search(mean) : 1;
  }

  private double search(double mean) {
    double low = mean;
    double high = 1;
    double share = wealth / x.length;
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
      double next = fraction + byBet / byBetTwice / m;
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
          "interrupted after " + passes + " passes over " + x.length + " losses");
    }
    passes++;
    double sum = 0;
    double lost = 0;
    double size = 0;
    double first = 0;
    double second = 0;
    double slope = 0;
    for (double loss : x) {
      double up = loss / m;
      double down = (1 - loss) / (1 - m);
      double factor = b * up + (1 - b) * down;
      double share = (up - down) / factor;
      first += share;
      second += share * share;
      slope += ((1 - b) * down / (1 - m) - b * up / m) / factor;
      double log = Math.log(factor);
      double next = sum + log;
      lost += Math.abs(sum) >= Math.abs(log) ? (sum - next) + log : (log - next) + sum;
      sum = next;
      size += Math.abs(log);
    }
    won = Double.isNaN(sum) || Double.isInfinite(sum) ? Double.NEGATIVE_INFINITY : sum + lost;
    byBet = first;
    byBetTwice = second;
    byMean = slope;
    rounding = UNIT * (x.length + size);
  }
}
