package genbound.exact.attention;

import genbound.numeric.Arguments;
import genbound.numeric.GaussLegendre;
import genbound.numeric.ParallelTasks;

/**
 * Softmax attention with logits −c·x to the least number of a list, as a sorting head has it: its
 * weight on average over lists, without drawing one, and on lists of equal steps. Copies of the
 * least number count together.
 *
 * @param values N: numbers are 0, …, N − 1; in [1, 65536]
 * @param slope c in (0, ∞)
 */
public record NumberList(int values, double slope) {

  /** Beyond e^−745 there is nothing to integrate. */
  private static final double FAR = 745;

  private static final int HALVINGS = 60;

  public NumberList {
    Arguments.inRange("values", values, 1, 1 << 16);
    Arguments.positive("slope", slope);
  }

  /**
   * The mean weight on the least number of n independent uniform numbers, by quadrature to about
   * 1e-12:
   *
   * <pre>(n/N)·Σ_m ∫ e^(−u)·( (1/N)·Σ_{k &lt; N − m} e^(−u·e^(−ck)) )^(n − 1) du</pre>
   *
   * @param n how long the list is, at least 1
   * @throws IllegalStateException if the thread is interrupted
   */
  public double expectedWeight(long n) {
    Arguments.atLeast("n", n, 1);
    double[] ratios = new double[values];
    for (int k = 0; k < values; k++) {
      ratios[k] = Math.exp(-slope * k);
    }
    GaussLegendre rule = GaussLegendre.towardsZero(FAR, HALVINGS);
    double integral = 0;
    for (int i = 0; i < rule.size(); i++) {
      ParallelTasks.checkInterrupted(i, rule.size(), "points");
      double u = rule.point(i);
      integral += rule.weight(i) * Math.exp(-u) * sumOfPowers(u, ratios, n);
    }
    return Math.min(1, integral);
  }

  /** (n/N)·Σ_m of the powers at u. */
  private double sumOfPowers(double u, double[] ratios, long n) {
    double sum = 0;
    double mean = 0;
    for (double ratio : ratios) {
      mean += Math.exp(-u * ratio) / values;
      sum += Math.pow(mean, n - 1.0);
    }
    return sum * ((double) n / values);
  }

  /**
   * The weight on the least of n numbers with equal steps g: (1 − e^(−cg))/(1 − e^(−ncg)). It does
   * not fall to 0 with n.
   *
   * @param n how long the list is, at least 1
   * @param step g in (0, ∞)
   */
  public double progressionWeight(long n, double step) {
    Arguments.atLeast("n", n, 1);
    double rate = slope * Arguments.positive("step", step);
    return n == 1 || rate == 0 ? 1.0 / n : Math.expm1(-rate) / Math.expm1(-rate * n);
  }

  @Override
  public String toString() {
    return "logits −" + slope + "·x on numbers below " + values;
  }
}
