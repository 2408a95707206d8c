package genbound.numeric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A sum of doubles, or of their squares, without any rounding: a fixed-point number wide enough for
 * every finite double and its square. The result does not depend on the order of the terms or on
 * how partial sums were merged. One thread at a time may add; give each thread its own and merge.
 * Reading writes nothing.
 */
public final class ExactSum implements Serializable {

  private static final long serialVersionUID = 1;

  /** The lowest bit has weight 2^LOWEST, the square of the smallest double. */
  private static final int LOWEST = -2148;

  /** 32-bit digits from 2^−2148 up to 2^2048, and 64 bits for the carries of 2⁶⁴ terms. */
  private static final int DIGITS = (2148 + 2048) / 32 + 4;

  private static final long MASK = 0xFFFFFFFFL;

  /** A digit grows by less than 2³² with each term and is a long. */
  private static final int TERMS_BEFORE_CARRY = 1 << 30;

  private final long[] digits = new long[DIGITS];
  private int pending;

  /** Adds x, which must be finite. */
  public ExactSum add(double x) {
    Arguments.finite("x", x);
    int exponent = Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52;
    accumulate(0, significand(x), exponent - LOWEST, x < 0 ? -1 : 1);
    return this;
  }

  /** Adds x², for x finite. */
  public ExactSum addSquare(double x) {
    Arguments.finite("x", x);
    int exponent = Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52;
    long significand = significand(x);
    long high = Math.multiplyHigh(significand, significand);
    accumulate(high, significand * significand, 2 * exponent - LOWEST, 1);
    return this;
  }

  /** Adds all that {@code other} has summed. */
  public ExactSum merge(ExactSum other) {
    Arguments.another("other", this, other);
    carry();
    for (int i = 0; i < DIGITS; i++) {
      digits[i] += other.digits[i];
    }
    pending = other.pending + 1;
    carry();
    return this;
  }

  /** The sum, exactly. */
  public BigDecimal result() {
    BigInteger sum = BigInteger.ZERO;
    for (int i = DIGITS - 1; i >= 0; i--) {
      sum = sum.shiftLeft(32).add(BigInteger.valueOf(digits[i]));
    }
    int trailing = Math.max(0, sum.getLowestSetBit());
    int exponent = LOWEST + trailing;
    BigDecimal odd = new BigDecimal(sum.shiftRight(trailing));
    BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(exponent)));
    return exponent >= 0 ? odd.multiply(power) : odd.divide(power);
  }

  private static long significand(double x) {
    long bits = Double.doubleToRawLongBits(x);
    long fraction = bits & ((1L << 52) - 1);
    return (bits & 0x7FF0000000000000L) == 0 ? fraction : fraction | (1L << 52);
  }

  /** Adds sign · (high·2⁶⁴ + low) at the given bit. */
  private void accumulate(long high, long low, int bit, int sign) {
    int i = bit >>> 5;
    int shift = bit & 31;
    long bottom = low << shift;
    long middle = (high << shift) | (low >>> 1 >>> (63 - shift));
    long top = high >>> 1 >>> (63 - shift);
    digits[i] += sign * (bottom & MASK);
    digits[i + 1] += sign * (bottom >>> 32);
    digits[i + 2] += sign * (middle & MASK);
    digits[i + 3] += sign * (middle >>> 32);
    digits[i + 4] += sign * top;
    if (++pending >= TERMS_BEFORE_CARRY) {
      carry();
    }
  }

  /** Brings every digit but the last, which has the sign, into [0, 2³²). */
  private void carry() {
    long carry = 0;
    for (int i = 0; i < DIGITS - 1; i++) {
      long digit = digits[i] + carry;
      digits[i] = digit & MASK;
      carry = digit >> 32;
    }
    digits[DIGITS - 1] += carry;
    pending = 0;
  }

  @Override
  public String toString() {
    return "sum " + new ExactSum().merge(this).result().doubleValue();
  }
}
