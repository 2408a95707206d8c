package genbound.limits;

import static genbound.numeric.Rounding.multiplyDown;

import genbound.numeric.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many distinct points n uniform draws from d points hit: the exact law of their number K.
 *
 * @param n how many draws, in [0, 20000]
 * @param points d, in [1, 2⁵³]
 */
public record DistinctPoints(long n, long points) {

  /** The most draws: the law takes n²/2 steps. */
  private static final long MOST = 20_000;

  private static final double NEGLIGIBLE = 1e-290;

  /** Four in each step of the law and one in its sum, and some to spare. */
  private static final double ROUNDINGS_PER_DRAW = 8;

  public DistinctPoints {
    Arguments.inRange("n", n, 0, MOST);
    Arguments.inRange("points", points, 1, 1L << 53);
  }

  /** E K = d·(1 − (1 − 1/d)ⁿ), to a few units in the last place. */
  public double mean() {
    return points == 1 ? Math.min(n, 1) : -points * Math.expm1(n * Math.log1p(-1.0 / points));
  }

  /**
   * P(K ≤ most), rounded down; by a relative 2·10⁻¹¹ at most.
   *
   * @param most any whole number
   */
  public double probabilityAtMost(long most) {
    if (most >= Math.min(n, points)) {
      return 1;
    }
    double sum = 0;
    for (double probability : law((int) Math.max(-1, most))) {
      sum += probability;
    }
    return multiplyDown(sum, 1 - ROUNDINGS_PER_DRAW * n * 0x1p-53);
  }

  /** P((1 − K/d)/2 ≥ accuracy), rounded down, for the accuracy as the decimal it prints as. */
  double probabilityGapAtLeast(double accuracy) {
    BigDecimal unseen = BigDecimal.valueOf(accuracy).multiply(BigDecimal.valueOf(2 * points));
    return probabilityAtMost(points - unseen.setScale(0, RoundingMode.CEILING).longValueExact());
  }

  /**
   * P(K = 0), …, P(K = most), to nearest and tiny ones dropped: after each draw K stays, or goes up
   * by one. All terms are positive, so the roundings add up and nothing else does.
   */
  private double[] law(int most) {
    double[] law = new double[most + 1];
    if (most < 0) {
      return law;
    }
    law[0] = 1;
    double share = 1.0 / points;
    int low = 0;
    for (long draw = 1; draw <= n; draw++) {
      for (int k = (int) Math.min(most, draw); k > 0 && k >= low; k--) {
        double value = law[k] * (k * share) + law[k - 1] * ((points - k + 1) * share);
        law[k] = value < NEGLIGIBLE ? 0 : value;
      }
      law[0] = 0;
      while (low < most && law[low] == 0) {
        low++;
      }
    }
    return law;
  }

  @Override
  public String toString() {
    return "distinct points among " + n + " draws from " + points;
  }
}
