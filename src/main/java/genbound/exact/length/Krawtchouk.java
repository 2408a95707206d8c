package genbound.exact.length;

import java.math.BigInteger;

/**
 * The sum over all subsets of one size of the product of two points' coordinates in it, which
 * depends on the number of coordinates in which they differ.
 */
final class Krawtchouk {

  private Krawtchouk() {}

  /** The sums between all pairs of points. */
  static BigInteger[][] kernel(int degree, int bits, long... points) {
    BigInteger[] at = new BigInteger[bits + 1];
    for (int distance = 0; distance <= bits; distance++) {
      at[distance] = value(degree, distance, bits);
    }
    BigInteger[][] kernel = new BigInteger[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points.length; j++) {
        kernel[i][j] = at[Long.bitCount(points[i] ^ points[j])];
      }
    }
    return kernel;
  }

  private static BigInteger value(int degree, int distance, int bits) {
    BigInteger sum = BigInteger.ZERO;
    for (int odd = 0; odd <= degree; odd++) {
      BigInteger term = binomial(distance, odd).multiply(binomial(bits - distance, degree - odd));
      sum = odd % 2 == 0 ? sum.add(term) : sum.subtract(term);
    }
    return sum;
  }

  /** How many subsets of a size there are. */
  static BigInteger binomial(long of, long size) {
    if (size < 0 || size > of) {
      return BigInteger.ZERO;
    }
    BigInteger value = BigInteger.ONE;
    for (long k = 1; k <= Math.min(size, of - size); k++) {
      value = value.multiply(BigInteger.valueOf(of - k + 1)).divide(BigInteger.valueOf(k));
    }
    return value;
  }
}
