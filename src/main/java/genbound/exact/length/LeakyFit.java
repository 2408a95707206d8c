package genbound.exact.length;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The interpolator of the kernel Π(1 + ρxᵢyᵢ): the least sum of ρ^(−|S|)·c(S)². */
record LeakyFit(Fraction leak) implements CubeFit {

  @Override
  public Map<Long, Fraction[]> coefficients(int bits, long[] points, BigInteger[][] values) {
    BigInteger near = leak.denominator().add(leak.numerator());
    BigInteger far = leak.denominator().subtract(leak.numerator());
    BigInteger[][] kernel = new BigInteger[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points.length; j++) {
        int distance = Long.bitCount(points[i] ^ points[j]);
        kernel[i][j] = near.pow(bits - distance).multiply(far.pow(distance));
      }
    }
    IntegerSystem solution = IntegerSystem.solve(kernel, values);
    Fraction scale = Fraction.of(leak.denominator().pow(bits));
    Map<Long, Fraction[]> found = new TreeMap<>();
    for (long subset = 0; subset < 1L << bits; subset++) {
      BigInteger[] sums = MinDegreeFit.signed(subset, points, solution.numerators());
      Fraction factor = scale.times(leak.power(Long.bitCount(subset)));
      found.put(
          subset,
          Arrays.stream(sums)
              .map(sum -> factor.times(new Fraction(sum, solution.denominator())))
              .toArray(Fraction[]::new));
    }
    return found;
  }
}
