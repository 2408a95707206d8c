package genbound.stability;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The largest n times the hypothesis stability of k nearest neighbours between two classes: the
 * most, over p, of j·P(Bin(N, p) = j), N = k + 1, j = ⌈N/2⌉, which is at p = j/N.
 */
final class VoteTurns {

  /** Up to here the number is computed as a fraction, above it by Stirling's series. */
  private static final long EXACT_UP_TO = 80;

  private static final double PI_DOWN = Math.PI;

  private VoteTurns() {}

  /** j·C(N, j)·(j/N)^j·(1 − j/N)^(N − j), rounded up. */
  static double mostUp(long neighbours) {
    long all = neighbours + 1;
    long majority = all - all / 2;
    return all <= EXACT_UP_TO ? fraction((int) all, (int) majority) : byStirling(all, majority);
  }

  private static double fraction(int all, int majority) {
    BigInteger count = BigInteger.valueOf(majority);
    for (int i = 1; i <= all - majority; i++) {
      count = count.multiply(BigInteger.valueOf(majority + i)).divide(BigInteger.valueOf(i));
    }
    BigInteger top =
        count
            .multiply(BigInteger.valueOf(majority).pow(majority))
            .multiply(BigInteger.valueOf(all - majority).pow(all - majority));
    BigDecimal exact =
        new BigDecimal(top)
            .divide(
                new BigDecimal(BigInteger.valueOf(all).pow(all)),
                new MathContext(30, RoundingMode.CEILING));
    double near = exact.doubleValue();
    return new BigDecimal(near).compareTo(exact) < 0 ? Math.nextUp(near) : near;
  }

  /** √(jN/(2π(N − j)))·exp(r(N) − r(j) − r(N − j)), with Stirling's remainders r. */
  private static double byStirling(long all, long majority) {
    long rest = all - majority;
    double square = divideUp(multiplyUp(majority, all), multiplyDown(2 * PI_DOWN, rest));
    double exponent = remainder(all) - remainder(majority) - remainder(rest);
    return multiplyUp(multiplyUp(sqrtUp(square), Math.exp(exponent)), 1 + 0x1p-51);
  }

  private static double remainder(double m) {
    double square = m * m;
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1 / (1680 * square)) / square) / square) / m;
  }
}
