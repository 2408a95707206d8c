package genbound.limits;

import genbound.numeric.Arguments;
import java.math.BigInteger;

/**
 * How well a k-sparse linear model can be learnt at best if each person's data leave them by an
 * ε-locally private channel of their own, without interaction. The worlds: inputs uniform on {−1,
 * 1}ᵈ, labels ±1 with E[y|x] = ⟨θ, x⟩, and θ with k entries ±t/√k, 0 &lt; t ≤ 1/√k. For every even
 * r from 0 to 4k − 2, in some such world
 *
 * <pre>E‖θ̂ − θ‖² ≥ (t²(r + 2)/(4k))·(1 − (ct² + ln 2)/ln(2ᵏC(d, k)/N_r)),  c = ln 2·n·sinh²(ε/2)/d
 * </pre>
 *
 * with N_r the number of vectors within a squared distance r (of entries ±1 and 0). The proof is in
 * proofs/local-privacy.md.
 *
 * @param dimension d, in [1, 10⁶]
 * @param sparsity k, in [1, min(d, 200)]
 * @param epsilon ε in (0, 300]
 * @see <a href="https://arxiv.org/abs/2310.07367">Zhu, Ding, Aggarwal, Xu and Wang (2024), Improved
 *     Analysis of Sparse Linear Regression in Local Differential Privacy Model, ICLR</a>, whose
 *     constants are not explicit
 */
public record PrivateSparseRegression(int dimension, int sparsity, double epsilon) {

  private static final double SLACK = 1e-12;
  private static final double LN_2 = Math.log(2);

  public PrivateSparseRegression {
    Arguments.inRange("dimension", dimension, 1, 1_000_000);
    Arguments.inRange("sparsity", sparsity, 1, Math.min(dimension, 200));
    Arguments.require(epsilon > 0 && epsilon <= 300, "epsilon", "in (0, 300]", (Double) epsilon);
  }

  /**
   * The squared error that every method has in some world, at the best t and r.
   *
   * @param n how many people, in [1, 2⁵³]
   */
  public MinimaxLimit limit(long n) {
    Arguments.inRange("n", n, 1, 1L << 53);
    return new MinimaxLimit(
        "k-sparse regression, ε-private data without interaction", risk(n, logRatios()));
  }

  /**
   * How many people are needed at least for a root mean square error in every world: with fewer it
   * is impossible.
   *
   * @param error in (0, ∞)
   * @return the least n whose limit is not above the error; 2⁵³ where no n below it is one
   */
  public long people(double error) {
    Arguments.positive("error", error);
    double[] ratios = logRatios();
    double square = error * error * (1 + SLACK);
    if (risk(1, ratios) <= square) {
      return 1;
    }
    long low = 1;
    long high = 2;
    while (high < 1L << 53 && risk(high, ratios) > square) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (risk(middle, ratios) > square) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** ln(2ᵏC(d, k)/N_r) for r = 0, 2, …, 4k − 2. */
  private double[] logRatios() {
    int k = sparsity;
    BigInteger all = choose(dimension, k).shiftLeft(k);
    double[] ratios = new double[2 * k];
    BigInteger near = BigInteger.ZERO;
    for (int half = 0; half < 2 * k; half++) {
      for (int a = half % 2; a <= Math.min(half, k); a += 2) {
        int s = (half - a) / 2;
        if (s <= k - a) {
          BigInteger moved = choose(k, a).multiply(choose(dimension - k, a)).shiftLeft(a);
          near = near.add(moved.multiply(choose(k - a, s)));
        }
      }
      ratios[half] = log(all) - log(near);
    }
    return ratios;
  }

  private static BigInteger choose(int n, int k) {
    BigInteger product = BigInteger.ONE;
    if (k > n) {
      return BigInteger.ZERO;
    }
    for (int i = 0; i < k; i++) {
      product = product.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
    }
    return product;
  }

  private static double log(BigInteger x) {
    int shift = Math.max(0, x.bitLength() - 60);
    return Math.log(x.shiftRight(shift).doubleValue()) + shift * LN_2;
  }

  private double risk(long n, double[] ratios) {
    double sinh = Math.sinh(epsilon / 2);
    double c = LN_2 * n * sinh * sinh / dimension;
    double best = 0;
    for (int half = 0; half < ratios.length; half++) {
      double ratio = ratios[half] - SLACK * (1 + Math.abs(ratios[half]));
      if (ratio > LN_2) {
        double square = Math.min(1.0 / sparsity, (ratio - LN_2) / (2 * c));
        double factor = 1 - (c * square + LN_2) / ratio;
        best = Math.max(best, square * (2.0 * half + 2) / (4.0 * sparsity) * factor);
      }
    }
    return best * (1 - SLACK);
  }
}
