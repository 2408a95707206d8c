package genbound.numeric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Logarithms in fifty digits, from series of rational numbers. */
final class ManyDigits {

  static final MathContext DIGITS = new MathContext(50);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HALF_LOG_TWO_PI =
      new BigDecimal("0.91893853320467274178032973640561763986139747363778341");

  /** From here on the terms of Stirling's series below are right to 40 digits. */
  private static final int LARGE = 400;

  /** Numerators and denominators of Stirling's series in 1/n, 1/n³, 1/n⁵, …. */
  private static final long[][] STIRLING = {
    {1, 12}, {-1, 360}, {1, 1260}, {-1, 1680}, {1, 1188}, {-691, 360_360}, {1, 156}
  };

  private static final BigDecimal LN2 = logNearOne(TWO);

  private ManyDigits() {}

  /** ln x for x &gt; 0, with a small relative error also next to 1. */
  static BigDecimal log(BigDecimal x) {
    int digits = x.precision() - x.scale();
    double near = Math.log(x.movePointLeft(digits).doubleValue()) + digits * Math.log(10);
    int power = (int) Math.rint(near / Math.log(2));
    BigDecimal scale = new BigDecimal(BigInteger.TWO.pow(Math.abs(power)));
    BigDecimal rest = power > 0 ? x.divide(scale, DIGITS) : x.multiply(scale);
    return logNearOne(rest).add(LN2.multiply(BigDecimal.valueOf(power)));
  }

  static BigDecimal log(double x) {
    return log(new BigDecimal(x));
  }

  /** 2·artanh((x − 1)/(x + 1)). */
  private static BigDecimal logNearOne(BigDecimal x) {
    BigDecimal z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), DIGITS);
    BigDecimal square = z.multiply(z, DIGITS);
    BigDecimal power = z.multiply(TWO);
    BigDecimal sum = power;
    BigDecimal least = power.abs().scaleByPowerOfTen(-DIGITS.getPrecision());
    for (int k = 3; power.abs().compareTo(least) > 0; k += 2) {
      power = power.multiply(square, DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS));
    }
    return sum;
  }

  /** ln n!, to 40 digits after the point. */
  static BigDecimal logFactorial(long n) {
    if (n < LARGE) {
      BigInteger product = BigInteger.ONE;
      for (long i = 2; i <= n; i++) {
        product = product.multiply(BigInteger.valueOf(i));
      }
      return log(new BigDecimal(product));
    }
    BigDecimal count = BigDecimal.valueOf(n);
    BigDecimal main = count.add(new BigDecimal("0.5")).multiply(log(count)).subtract(count);
    return main.add(HALF_LOG_TWO_PI).add(stirlingError(n));
  }

  /** ln n! − (n + ½)·ln n + n − ½·ln 2π, for n of at least {@link #LARGE} by its series. */
  static BigDecimal stirlingError(long n) {
    BigDecimal count = BigDecimal.valueOf(n);
    if (n < LARGE) {
      BigDecimal main = count.add(new BigDecimal("0.5")).multiply(log(count)).subtract(count);
      return logFactorial(n).subtract(main).subtract(HALF_LOG_TWO_PI);
    }
    BigDecimal square = count.multiply(count);
    BigDecimal power = count;
    BigDecimal sum = BigDecimal.ZERO;
    for (long[] term : STIRLING) {
      sum =
          sum.add(
              BigDecimal.valueOf(term[0])
                  .divide(power.multiply(BigDecimal.valueOf(term[1])), DIGITS));
      power = power.multiply(square);
    }
    return sum;
  }

  /** ln C(n, k). */
  static BigDecimal logBinomial(long n, long k) {
    return logFactorial(n).subtract(logFactorial(k)).subtract(logFactorial(n - k));
  }
}
