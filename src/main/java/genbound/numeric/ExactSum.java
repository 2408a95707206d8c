package genbound.numeric;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * A sum of doubles, or of their squares, without any rounding: a fixed-point number wide enough for
 * every finite double and its square. The result does not depend on the order of the terms or on
 * how partial sums were merged. One thread at a time may add; give each thread its own and merge.
 * Reading writes nothing.
 *
 * <p>After some terms, significands are summed in one cell for each sign and exponent, their
 * squares in two for each exponent, and go to the fixed-point number when a cell is full.
 *
 * @see <a href="https://arxiv.org/abs/1505.05571">Neal (2015), Fast Exact Summation Using Small and
 *     Large Superaccumulators</a>
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

  /** From so many terms on, cells are worth their memory. */
  private static final int FEW = 2048;

  /**
   * So many leading bits of a quotient, the last of which stands for all after it, round as it
   * does.
   */
  private static final int KEPT = 66;

  private static final int EXPONENTS = 1 << 11;
  private static final long IMPLICIT = 1L << 52;

  /** A cell takes one more number of 54 bits as long as it is below this. */
  private static final long FULL = 1L << 62;

  private final long[] digits = new long[DIGITS];
  private int pending;

  /** Sums of significands by sign and exponent; null as long as there are few terms. */
  private transient long[] cells;

  /** Sums of the lower 52 bits of squares of significands by exponent, and of the upper 54. */
  private transient long[] lower;

  private transient long[] upper;

  /** Adds x, which must be finite. */
  public ExactSum add(double x) {
    if (cells == null && pending < FEW) {
      accumulate(0, significand(x), exponent(x), x < 0 ? -1 : 1);
    } else {
      cells = cells == null ? new long[2 * EXPONENTS] : cells;
      int cell = (int) (Double.doubleToRawLongBits(x) >>> 52);
      cells[cell] += significand(x);
      if (cells[cell] >= FULL) {
        empty(cell);
      }
    }
    return this;
  }

  /** Adds x², for x finite. */
  public ExactSum addSquare(double x) {
    long significand = significand(x);
    long low = significand * significand;
    long high = Math.multiplyHigh(significand, significand);
    if (lower == null && pending < FEW) {
      accumulate(high, low, 2 * exponent(x), 1);
    } else {
      if (lower == null) {
        lower = new long[EXPONENTS];
        upper = new long[EXPONENTS];
      }
      int exponent = Math.getExponent(x) + Double.MAX_EXPONENT;
      upper[exponent] += high << 12 | low >>> 52;
      lower[exponent] += low & IMPLICIT - 1;
      if ((upper[exponent] | lower[exponent]) >= FULL) {
        emptySquares(exponent);
      }
    }
    return this;
  }

  /** Adds each x, which must be finite, to one sum and its square to another. */
  public static void addWithSquares(double[] x, ExactSum sum, ExactSum squares) {
    int i = 0;
    for (; i < x.length && (sum.cells == null || squares.lower == null); i++) {
      sum.add(x[i]);
      squares.addSquare(x[i]);
    }
    long[] cells = sum.cells;
    long[] upper = squares.upper;
    long[] lower = squares.lower;
    for (; i < x.length; i++) {
      int cell = (int) (Double.doubleToRawLongBits(x[i]) >>> 52);
      int exponent = cell & EXPONENTS - 1;
      long significand = significand(x[i]);
      long low = significand * significand;
      long high = Math.multiplyHigh(significand, significand) << 12 | low >>> 52;
      cells[cell] += significand;
      upper[exponent] += high;
      lower[exponent] += low & IMPLICIT - 1;
      if (cells[cell] >= FULL) {
        sum.empty(cell);
      }
      if ((upper[exponent] | lower[exponent]) >= FULL) {
        squares.emptySquares(exponent);
      }
    }
  }

  private void empty(int cell) {
    empty(cell, cells[cell]);
    cells[cell] = 0;
  }

  private void emptySquares(int exponent) {
    emptySquares(exponent, upper[exponent], lower[exponent]);
    upper[exponent] = 0;
    lower[exponent] = 0;
  }

  /** Adds the sum of a cell to the digits. */
  private void empty(int cell, long sum) {
    int exponent = Math.max(1, cell % EXPONENTS) - Double.MAX_EXPONENT - 52;
    accumulate(0, sum, exponent, cell < EXPONENTS ? 1 : -1);
  }

  /** Adds the sums of two cells of squares to the digits. */
  private void emptySquares(int cell, long ofUpper, long ofLower) {
    int exponent = Math.max(1, cell) - Double.MAX_EXPONENT - 52;
    accumulate(0, ofUpper, 2 * exponent + 52, 1);
    accumulate(0, ofLower, 2 * exponent, 1);
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
    addCellsOf(other);
    return this;
  }

  /** The sum, exactly. */
  public BigDecimal result() {
    Dyadic sum = dyadic();
    int trailing = Math.max(0, sum.number.getLowestSetBit());
    BigInteger odd = sum.number.shiftRight(trailing);
    int exponent = sum.exponent + trailing;
    if (exponent >= 0 || odd.signum() == 0) {
      return new BigDecimal(odd.shiftLeft(Math.max(0, exponent)));
    }
    return new BigDecimal(odd.multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent);
  }

  /** The sum divided by a count of at least 1, to the nearest double. */
  public double mean(long count) {
    Arguments.atLeast("count", count, 1);
    return dyadic().dividedBy(BigInteger.valueOf(count));
  }

  /**
   * The unbiased variance of at least 2 numbers, (n·Σx² − (Σx)²)/(n·(n − 1)), to the nearest
   * double; ∞ where it is larger than any.
   */
  public static double variance(ExactSum sum, ExactSum squares, long n) {
    Arguments.atLeast("n", n, 2);
    BigInteger count = BigInteger.valueOf(n);
    Dyadic linear = sum.dyadic();
    Dyadic square = squares.dyadic();
    int exponent = Math.min(2 * linear.exponent, square.exponent);
    BigInteger numerator =
        square
            .at(exponent)
            .multiply(count)
            .subtract(new Dyadic(linear.number.pow(2), 2 * linear.exponent).at(exponent));
    return new Dyadic(numerator, exponent).dividedBy(count.multiply(BigInteger.valueOf(n - 1)));
  }

  private Dyadic dyadic() {
    ExactSum all = copy();
    int lowest = 0;
    while (lowest < DIGITS - 1 && all.digits[lowest] == 0) {
      lowest++;
    }
    return new Dyadic(new BigInteger(bytes(all.digits, lowest)), LOWEST + 32 * lowest);
  }

  /** A whole number times a power of 2. */
  private record Dyadic(BigInteger number, int exponent) {

    /** The whole number that goes with an exponent that is not larger. */
    BigInteger at(int smaller) {
      return number.shiftLeft(exponent - smaller);
    }

    /** The nearest double to the quotient by a positive number. */
    double dividedBy(BigInteger divisor) {
      if (number.signum() == 0) {
        return 0;
      }
      int shift = Math.max(0, KEPT + divisor.bitLength() - number.bitLength());
      BigInteger[] parts = number.abs().shiftLeft(shift).divideAndRemainder(divisor);
      int dropped = Math.max(0, parts[0].bitLength() - KEPT);
      BigInteger kept = parts[0].shiftRight(dropped);
      if (parts[1].signum() != 0 || parts[0].getLowestSetBit() < dropped) {
        kept = kept.setBit(0);
      }
      int power = exponent - shift + dropped;
      double absolute =
          kept.bitLength() + power > Double.MIN_EXPONENT + 1
              ? Math.scalb(kept.doubleValue(), power)
              : new BigDecimal(kept)
                  .divide(new BigDecimal(BigInteger.TWO.pow(-power)))
                  .doubleValue();
      return number.signum() < 0 ? -absolute : absolute;
    }
  }

  /** The digits from the lowest on as a number in two's complement, its highest byte first. */
  private static byte[] bytes(long[] digits, int lowest) {
    int highest = DIGITS - 1;
    long sign = digits[highest] < 0 ? -1 : 0;
    while (highest > lowest && digits[highest] == (highest == DIGITS - 1 ? sign : sign & MASK)) {
      highest--;
    }
    ByteBuffer bytes = ByteBuffer.allocate(4 * (highest - lowest) + 12);
    bytes.putLong(highest == DIGITS - 1 ? digits[highest] >> 32 : sign);
    for (int i = highest; i >= lowest; i--) {
      bytes.putInt((int) digits[i]);
    }
    return bytes.array();
  }

  /** A copy without cells is what is written down. */
  private Object writeReplace() {
    return copy();
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Arguments.readBack(this::isPossible, "no numbers have this sum");
  }

  private boolean isPossible() {
    boolean holds = digits.length == DIGITS && pending >= 0 && pending < TERMS_BEFORE_CARRY;
    for (int i = 0; holds && i < DIGITS - 1; i++) {
      holds = Math.abs(digits[i] >> 32) <= pending;
    }
    return holds;
  }

  private ExactSum copy() {
    ExactSum copy = new ExactSum();
    System.arraycopy(digits, 0, copy.digits, 0, DIGITS);
    copy.pending = pending;
    copy.addCellsOf(this);
    copy.carry();
    return copy;
  }

  private void addCellsOf(ExactSum other) {
    for (int cell = 0; other.cells != null && cell < 2 * EXPONENTS; cell++) {
      if (other.cells[cell] > 0) {
        empty(cell, other.cells[cell]);
      }
    }
    for (int cell = 0; other.lower != null && cell < EXPONENTS; cell++) {
      if ((other.upper[cell] | other.lower[cell]) > 0) {
        emptySquares(cell, other.upper[cell], other.lower[cell]);
      }
    }
  }

  /** The significand of a finite number, without its sign; others are refused. */
  private static long significand(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52) & EXPONENTS - 1;
    if (exponent == EXPONENTS - 1) {
      Arguments.finite("x", x);
    }
    long fraction = bits & IMPLICIT - 1;
    return exponent == 0 ? fraction : fraction | IMPLICIT;
  }

  /** The exponent of the lowest bit of a significand. */
  private static int exponent(double x) {
    return Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52;
  }

  /** Adds sign · (high·2⁶⁴ + low) times 2 to an exponent. */
  private void accumulate(long high, long low, int exponent, int sign) {
    int bit = exponent - LOWEST;
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
    return "sum " + result().doubleValue();
  }
}
