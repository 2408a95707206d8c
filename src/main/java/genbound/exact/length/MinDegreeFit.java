package genbound.exact.length;

import genbound.numeric.Arguments;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The interpolator of the least degree profile, top degree first. Degree k has the least-norm
 * coefficients that leave a rest which lower degrees fit: with the kernel K of degree k and columns
 * B that span what lower degrees fit, they come from weights w with K·w + B·μ = rest and Bᵀ·w = 0,
 * at as many points as determine what degrees up to k can fit. Kernels are Krawtchouk polynomials
 * of the distance of two points, so that no column is written down for a product of bits. All in
 * whole numbers, without a tolerance.
 */
final class MinDegreeFit implements CubeFit {

  /** Products of bits whose coefficients are listed. */
  private static final long MOST_TERMS = 1 << 20;

  /**
   * A degree that adds something.
   *
   * @param kernel of the degree, between all points
   * @param lower the sum of the kernels of lower degrees
   * @param determining points that determine what lower degrees fit
   * @param chosen points that determine what they and this degree fit
   */
  private record Level(
      int degree,
      BigInteger[][] kernel,
      BigInteger[][] lower,
      List<Integer> determining,
      List<Integer> chosen) {

    /** K and B side by side, over Bᵀ and 0. */
    BigInteger[][] bordered() {
      int points = chosen.size();
      BigInteger[][] matrix = new BigInteger[points + determining.size()][];
      for (int i = 0; i < matrix.length; i++) {
        matrix[i] = new BigInteger[matrix.length];
        Arrays.fill(matrix[i], BigInteger.ZERO);
        for (int j = 0; j < points && i < points; j++) {
          matrix[i][j] = kernel[chosen.get(i)][chosen.get(j)];
        }
      }
      for (int i = 0; i < points; i++) {
        for (int j = 0; j < determining.size(); j++) {
          matrix[i][points + j] = lower[chosen.get(i)][determining.get(j)];
          matrix[points + j][i] = matrix[i][points + j];
        }
      }
      return matrix;
    }

    /** The rest at the chosen points, over zeros. */
    BigInteger[][] right(BigInteger[][] rest) {
      BigInteger[][] right = new BigInteger[chosen.size() + determining.size()][];
      for (int i = 0; i < right.length; i++) {
        right[i] = i < chosen.size() ? rest[chosen.get(i)] : zeros(rest[0].length);
      }
      return right;
    }

    /** A weight for each point, 0 for those not chosen. */
    BigInteger[][] weights(IntegerSystem solution) {
      BigInteger[][] weights = new BigInteger[kernel.length][];
      Arrays.setAll(weights, i -> zeros(solution.numerators()[0].length));
      for (int i = 0; i < chosen.size(); i++) {
        weights[chosen.get(i)] = solution.numerators()[i];
      }
      return weights;
    }
  }

  @Override
  public Map<Long, Fraction[]> coefficients(int bits, long[] points, BigInteger[][] values) {
    List<Level> levels = levels(bits, points);
    BigInteger[][] rest = values;
    BigInteger below = BigInteger.ONE;
    Map<Long, Fraction[]> found = new TreeMap<>();
    for (int k = levels.size() - 1; k >= 0; k--) {
      Level level = levels.get(k);
      IntegerSystem solution = IntegerSystem.solve(level.bordered(), level.right(rest));
      BigInteger[][] weights = level.weights(solution);
      rest = rest(rest, solution.denominator(), level.kernel, weights);
      below = below.multiply(solution.denominator());
      collect(level.degree, bits, points, weights, below, found);
      BigInteger common = common(below, rest);
      below = below.divide(common);
      for (BigInteger[] row : rest) {
        Arrays.setAll(row, q -> row[q].divide(common));
      }
    }
    return found;
  }

  /** The degrees that add something, until everything is fitted. */
  private static List<Level> levels(int bits, long[] points) {
    List<Level> levels = new ArrayList<>();
    BigInteger[][] lower = new BigInteger[points.length][];
    Arrays.setAll(lower, i -> zeros(points.length));
    List<Integer> determining = List.of();
    BigInteger terms = BigInteger.ZERO;
    for (int degree = 0; determining.size() < points.length; degree++) {
      terms = terms.add(Krawtchouk.binomial(bits, degree));
      boolean few = terms.compareTo(BigInteger.valueOf(MOST_TERMS)) <= 0;
      Arguments.require(few, "points", "fitted by 2^20 products of bits", "more");
      BigInteger[][] kernel = Krawtchouk.kernel(degree, bits, points);
      BigInteger[][] sum = new BigInteger[points.length][points.length];
      for (int i = 0; i < points.length; i++) {
        for (int j = 0; j < points.length; j++) {
          sum[i][j] = lower[i][j].add(kernel[i][j]);
        }
      }
      List<Integer> chosen = RankProfile.of(sum);
      if (chosen.size() > determining.size()) {
        levels.add(new Level(degree, kernel, lower, determining, chosen));
        determining = chosen;
      }
      lower = sum;
    }
    return levels;
  }

  private static BigInteger[] zeros(int length) {
    BigInteger[] zeros = new BigInteger[length];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }

  /** divisor·rest − K·weights. */
  private static BigInteger[][] rest(
      BigInteger[][] rest, BigInteger divisor, BigInteger[][] kernel, BigInteger[][] weights) {
    BigInteger[][] left = new BigInteger[rest.length][rest[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int q = 0; q < left[i].length; q++) {
        BigInteger value = divisor.multiply(rest[i][q]);
        for (int j = 0; j < weights.length; j++) {
          if (weights[j][q].signum() != 0) {
            value = value.subtract(kernel[i][j].multiply(weights[j][q]));
          }
        }
        left[i][q] = value;
      }
    }
    return left;
  }

  private static BigInteger common(BigInteger below, BigInteger[]... rows) {
    BigInteger common = below;
    for (BigInteger[] row : rows) {
      for (BigInteger entry : row) {
        common = common.equals(BigInteger.ONE) ? common : common.gcd(entry);
      }
    }
    return common;
  }

  /** c(S) = Σ weight·(product of the point over S), for all S of a degree. */
  private static void collect(
      int degree,
      int bits,
      long[] points,
      BigInteger[][] weights,
      BigInteger below,
      Map<Long, Fraction[]> found) {
    long end = 1L << bits;
    long subset = (1L << degree) - 1;
    while (subset < end) {
      BigInteger[] sums = signed(subset, points, weights);
      if (Arrays.stream(sums).anyMatch(sum -> sum.signum() != 0)) {
        found.put(
            subset,
            Arrays.stream(sums).map(sum -> new Fraction(sum, below)).toArray(Fraction[]::new));
      }
      subset = subset == 0 ? end : nextOfAsMany(subset);
    }
  }

  /** The next number with as many bits. */
  private static long nextOfAsMany(long subset) {
    long lowest = subset & -subset;
    long ripple = subset + lowest;
    return ripple | (subset ^ ripple) / lowest >>> 2;
  }

  static BigInteger[] signed(long subset, long[] points, BigInteger[][] weights) {
    BigInteger[] sums = new BigInteger[weights[0].length];
    Arrays.fill(sums, BigInteger.ZERO);
    for (int j = 0; j < points.length; j++) {
      boolean odd = Cube.isOdd(subset, points[j]);
      for (int q = 0; q < sums.length; q++) {
        sums[q] = odd ? sums[q].subtract(weights[j][q]) : sums[q].add(weights[j][q]);
      }
    }
    return sums;
  }
}
