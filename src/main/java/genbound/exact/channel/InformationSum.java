package genbound.exact.channel;

import genbound.numeric.CompensatedSum;

/**
 * Information, in nats, safe from cancellation: an information is a sum of terms p ln(p/q) − p + q,
 * none of them negative.
 *
 * <p>When every p and q is right to a share ε of itself, the sum I is right to ε·Σ(|p ln(p/q)| + |p
 * − q|), which by Pinsker's inequality is at most ε(I + 3√I), and to terms in ε². The probabilities
 * here are products of at most a few dozen numbers and sums without loss: ε is far below 10⁻¹³.
 */
final class InformationSum {

  private static final double EPSILON = 1e-13;

  private InformationSum() {}

  /** p ln(p/q) − p + q, to within a few units in the last place of |p ln(p/q)| and |p − q|. */
  static double excess(double p, double q) {
    if (p == 0) {
      return q;
    }
    double ratio = (p - q) / q;
    double log = Math.abs(ratio) < 0.5 ? Math.log1p(ratio) : Math.log(p / q);
    return p * log - (p - q);
  }

  /** An information, moved up by the most that its rounding can have cost. */
  static double up(double information) {
    double value = Math.max(0, information);
    return value + EPSILON * (value + 3 * Math.sqrt(value) + EPSILON);
  }

  /** The information of two variables from a table of their joint probabilities, not moved up. */
  static double information(double[][] table) {
    double[] rows = new double[table.length];
    CompensatedSum[] sums = new CompensatedSum[table[0].length];
    for (int y = 0; y < sums.length; y++) {
      sums[y] = new CompensatedSum();
    }
    for (int x = 0; x < rows.length; x++) {
      rows[x] = CompensatedSum.of(table[x]);
      for (int y = 0; y < sums.length; y++) {
        sums[y].add(table[x][y]);
      }
    }
    CompensatedSum total = new CompensatedSum();
    for (int x = 0; x < rows.length; x++) {
      for (int y = 0; y < sums.length; y++) {
        double independent = rows[x] * sums[y].result();
        if (independent > 0) {
          total.add(excess(table[x][y], independent));
        }
      }
    }
    return total.result();
  }
}
