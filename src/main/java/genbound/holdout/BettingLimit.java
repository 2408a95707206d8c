package genbound.holdout;

import genbound.numeric.Roots;

/** The upper end of the universal-portfolio interval. */
final class BettingLimit {

  private static final int INNER_STEPS = 60;
  private static final double UNIT = 0x1p-50;

  private final double[] x;
  private final double wealth;

  private BettingLimit(double[] x, double wealth) {
    this.x = x;
    this.wealth = wealth;
  }

  /**
   * The least m found, above the mean of x, at which some bet has won more than the wealth for
   * certain. A bet on a smaller mean wins less when a loss is larger, so losses rounded up are
   * safe.
   */
  static double upper(double[] x, double wealth) {
    double sum = 0;
    for (double loss : x) {
      sum += loss;
    }
    double mean = Math.min(1, sum / x.length);
    double high = Math.nextDown(1.0);
    BettingLimit limit = new BettingLimit(x, wealth);
    double low = Math.max(mean, Double.MIN_NORMAL);
    if (low >= high || !(limit.excess(high) > 0)) {
      return 1;
    }
    return Roots.upperEnd(limit::excess, low, high);
  }

  /** What the best bet b ≤ m has won beyond the wealth, less its rounding. */
  private double excess(double m) {
    double low = 0;
    double high = m;
    double b = m / 2;
    if (slope(0, m) <= 0) {
      return won(0, m);
    }
    for (int step = 0; step < INNER_STEPS; step++) {
      double first = 0;
      double second = 0;
      for (double loss : x) {
        double difference = loss / m - (1 - loss) / (1 - m);
        double share = difference / (b * loss / m + (1 - b) * (1 - loss) / (1 - m));
        first += share;
        second += share * share;
      }
      if (first > 0) {
        low = b;
      } else {
        high = b;
      }
      double next = b + first / second;
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - b) <= 1e-9 * m) {
        b = next;
        break;
      }
      b = next;
    }
    return won(b, m);
  }

  private double slope(double b, double m) {
    double slope = 0;
    for (double loss : x) {
      double factor = b * loss / m + (1 - b) * (1 - loss) / (1 - m);
      slope += (loss / m - (1 - loss) / (1 - m)) / factor;
    }
    return slope;
  }

  private double won(double b, double m) {
    double sum = 0;
    double lost = 0;
    double size = 0;
    for (double loss : x) {
      double log = Math.log(b * loss / m + (1 - b) * (1 - loss) / (1 - m));
      double next = sum + log;
      lost += Math.abs(sum) >= Math.abs(log) ? (sum - next) + log : (log - next) + sum;
      sum = next;
      size += Math.abs(log);
    }
    return sum + lost - UNIT * (x.length + size) - wealth;
  }
}
