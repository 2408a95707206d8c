package genbound.exact.length;

import genbound.numeric.Arguments;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A rational number, exactly and in lowest terms.
 *
 * @param numerator any whole number
 * @param denominator positive, after reduction
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  /** 0. */
  public static final Fraction ZERO = of(0, 1);

  /** 1. */
  public static final Fraction ONE = of(1, 1);

  private static final double MOST_BITS = 1e9;

  public Fraction {
    Arguments.notNull("numerator", numerator);
    Arguments.notNull("denominator", denominator);
    Arguments.require(denominator.signum() != 0, "denominator", "not 0", denominator);
    BigInteger common = numerator.gcd(denominator);
    common = denominator.signum() < 0 ? common.negate() : common;
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  /** The ratio of two whole numbers, the second not 0. */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** A whole number. */
  public static Fraction of(BigInteger value) {
    return new Fraction(value, BigInteger.ONE);
  }

  /** Exactly the binary fraction that a finite double is: 0.1 is not 1/10. */
  public static Fraction of(double value) {
    BigDecimal decimal = new BigDecimal(Arguments.finite("value", value));
    int scale = Math.max(0, decimal.scale());
    BigInteger power = BigInteger.TEN.pow(scale);
    return new Fraction(decimal.setScale(scale).unscaledValue(), power);
  }

  /** The sum. */
  public Fraction plus(Fraction other) {
    BigInteger sum =
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
    return new Fraction(sum, denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  /** The product. */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The quotient by a number that is not 0. */
  public Fraction over(Fraction other) {
    Arguments.require(other.signum() != 0, "other", "not 0", other);
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The power with an exponent of at least 0; 0⁰ is 1. */
  public Fraction power(int exponent) {
    Arguments.atLeast("exponent", exponent, 0);
    double bits = (double) exponent * Math.max(numerator.bitLength(), denominator.bitLength());
    Arguments.require(bits <= MOST_BITS, "exponent", "such that at most 10⁹ bits do", exponent);
    return new Fraction(numerator.pow(exponent), denominator.pow(exponent));
  }

  /** The number with the other sign. */
  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  /** −1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** The nearest double, or one beside it. */
  public double value() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
        .doubleValue();
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE) ? numerator + "" : numerator + "/" + denominator;
  }
}
