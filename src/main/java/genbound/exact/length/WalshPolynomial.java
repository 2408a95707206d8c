package genbound.exact.length;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A real function of n bits that are −1 or 1, by its Fourier coefficients: the sum of c(S) times
 * the product of the bits in S, over sets S. Its coefficients are exact rational numbers.
 *
 * <p>Bits are numbered from 0. A bit of 1 stands for <em>true</em>: with the signs the other way
 * round, <em>and</em> becomes <em>or</em>. Moments are over uniform bits.
 */
public final class WalshPolynomial {

  private static final Comparator<Long> BY_DEGREE =
      Comparator.<Long>comparingInt(Long::bitCount).thenComparing(Comparator.naturalOrder());

  private final int bits;
  private final SortedMap<Long, Fraction> coefficients;

  WalshPolynomial(int bits, Map<Long, Fraction> coefficients) {
    this.bits = bits;
    this.coefficients = new TreeMap<>(BY_DEGREE);
    coefficients.forEach(
        (subset, c) -> {
          if (c.signum() != 0) {
            this.coefficients.put(subset, c);
          }
        });
  }

  /**
   * The function that is 0.
   *
   * @param bits n, in [1, 62]
   */
  public static WalshPolynomial zero(int bits) {
    Arguments.inRange("bits", bits, 1, Cube.MOST_BITS);
    return new WalshPolynomial(bits, Map.of());
  }

  /**
   * Any function, by its values.
   *
   * @param bits n, in [1, 20]
   * @param function of n numbers, each −1 or 1; its values are finite, and taken as the binary
   *     fractions that they are
   * @throws IllegalStateException if the thread is interrupted
   */
  public static WalshPolynomial of(int bits, ToDoubleFunction<int[]> function) {
    Arguments.inRange("bits", bits, 1, Cube.MOST_LISTED);
    Arguments.notNull("function", function);
    Fraction[] values = new Fraction[1 << bits];
    for (int x = 0; x < values.length; x++) {
      ParallelTasks.checkInterrupted(x, values.length, "values");
      values[x] = Fraction.of(function.applyAsDouble(Cube.coordinates(x, bits)));
    }
    return ofValues(bits, values);
  }

  static WalshPolynomial ofValues(int bits, Fraction[] values) {
    BigInteger scale = BigInteger.ONE;
    for (Fraction value : values) {
      scale = lcm(scale, value.denominator());
    }
    BigInteger[] table = new BigInteger[values.length];
    for (int x = 0; x < table.length; x++) {
      table[x] = values[x].numerator().multiply(scale.divide(values[x].denominator()));
    }
    Cube.transform(table);
    BigInteger below = scale.shiftLeft(bits);
    Map<Long, Fraction> found = new TreeMap<>();
    for (int s = 0; s < table.length; s++) {
      if (table[s].signum() != 0) {
        found.put((long) s, new Fraction(table[s], below));
      }
    }
    return new WalshPolynomial(bits, found);
  }

  /** 1 where all bits are 1, and 0 elsewhere; for n in [1, 20]. */
  public static WalshPolynomial and(int bits) {
    return of(bits, x -> Arrays.stream(x).allMatch(bit -> bit == 1) ? 1 : 0);
  }

  /** The product of all bits: the one coefficient is 1; for n in [1, 62]. */
  public static WalshPolynomial parity(int bits) {
    return zero(bits).plus(1, java.util.stream.IntStream.range(0, bits).toArray());
  }

  /** The sign of the sum of an odd number of bits; for n in [1, 19]. */
  public static WalshPolynomial majority(int bits) {
    Arguments.require(bits % 2 == 1, "bits", "odd", (Integer) bits);
    return of(bits, x -> Integer.signum(Arrays.stream(x).sum()));
  }

  /**
   * This function plus a multiple of a product of bits.
   *
   * @param coefficient finite, taken as the binary fraction that it is
   * @param places of the bits, each once; none for a constant
   */
  public WalshPolynomial plus(double coefficient, int... places) {
    long subset = Cube.subset(bits, places);
    Map<Long, Fraction> term = Map.of(subset, Fraction.of(coefficient));
    return combined(new WalshPolynomial(bits, term), Fraction::plus);
  }

  /** The difference. */
  public WalshPolynomial minus(WalshPolynomial other) {
    return combined(checked("other", other), Fraction::minus);
  }

  private WalshPolynomial combined(WalshPolynomial other, BinaryOperator<Fraction> operation) {
    Map<Long, Fraction> both = new TreeMap<>(coefficients);
    other.coefficients.forEach(
        (subset, c) ->
            both.put(subset, operation.apply(both.getOrDefault(subset, Fraction.ZERO), c)));
    return new WalshPolynomial(bits, both);
  }

  /** How many bits there are. */
  public int bits() {
    return bits;
  }

  /** The coefficient of the product of the bits at some places. */
  public Fraction coefficient(int... places) {
    return coefficients.getOrDefault(Cube.subset(bits, places), Fraction.ZERO);
  }

  SortedMap<Long, Fraction> coefficients() {
    return Collections.unmodifiableSortedMap(coefficients);
  }

  /** How many coefficients are not 0. */
  public int terms() {
    return coefficients.size();
  }

  /** The number of bits in the largest product, or 0 for a constant. */
  public int degree() {
    return coefficients.isEmpty() ? 0 : Long.bitCount(coefficients.lastKey());
  }

  /** The value at a point of n numbers, each −1 or 1. */
  public Fraction value(int... x) {
    long point = Cube.point("x", bits, x);
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<Long, Fraction> term : coefficients.entrySet()) {
      Fraction c = term.getValue();
      sum = Cube.isOdd(term.getKey(), point) ? sum.minus(c) : sum.plus(c);
    }
    return sum;
  }

  /** W₀, …, Wₙ: for each degree the sum of the squared coefficients. Their sum is E f². */
  public List<Fraction> degreeProfile() {
    Fraction[] profile = new Fraction[bits + 1];
    Arrays.fill(profile, Fraction.ZERO);
    coefficients.forEach(
        (subset, c) -> {
          int degree = Long.bitCount(subset);
          profile[degree] = profile[degree].plus(c.times(c));
        });
    return List.of(profile);
  }

  /**
   * Compares degree profiles from the top degree down: negative if the first degree at which they
   * differ weighs less here.
   */
  public int compareProfile(WalshPolynomial other) {
    List<Fraction> mine = degreeProfile();
    List<Fraction> others = checked("other", other).degreeProfile();
    for (int degree = bits; degree >= 0; degree--) {
      int sign = mine.get(degree).compareTo(others.get(degree));
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  /** E f², the sum of all squared coefficients. */
  public Fraction meanSquare() {
    return noiseStability(Fraction.ONE);
  }

  /** E[((f(x) − f(x with bit k turned))/2)²], the squared coefficients of sets with the bit. */
  public Fraction influence(int place) {
    long bit = Cube.subset(bits, place);
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<Long, Fraction> term : coefficients.entrySet()) {
      if ((term.getKey() & bit) != 0) {
        sum = sum.plus(term.getValue().times(term.getValue()));
      }
    }
    return sum;
  }

  /**
   * E[f(x)·f(y)] for y whose bits are those of x, each turned with probability (1 − ρ)/2.
   *
   * @param correlation ρ in [−1, 1]
   */
  public Fraction noiseStability(Fraction correlation) {
    Arguments.notNull("correlation", correlation);
    boolean inside = correlation.numerator().abs().compareTo(correlation.denominator()) <= 0;
    Arguments.require(inside, "correlation", "in [-1, 1]", correlation);
    Fraction sum = Fraction.ZERO;
    List<Fraction> profile = degreeProfile();
    for (int degree = 0; degree <= bits; degree++) {
      sum = sum.plus(profile.get(degree).times(correlation.power(degree)));
    }
    return sum;
  }

  /** The function with some bits set to 1 in its formula, still a function of n bits. */
  public WalshPolynomial withOnes(int... places) {
    long set = Cube.subset(bits, places);
    Map<Long, Fraction> left = new TreeMap<>();
    coefficients.forEach((subset, c) -> left.merge(subset & ~set, c, Fraction::plus));
    return new WalshPolynomial(bits, left);
  }

  /** The bits that occur. */
  long support() {
    return coefficients.keySet().stream().reduce(0L, (a, b) -> a | b);
  }

  /** The values over the bits of a mask, which has all that occur, times the given scale. */
  BigInteger[] table(long mask, BigInteger scale) {
    BigInteger[] table = new BigInteger[1 << Long.bitCount(mask)];
    Arrays.fill(table, BigInteger.ZERO);
    coefficients.forEach(
        (subset, c) ->
            table[Cube.packed(subset, mask)] =
                c.numerator().multiply(scale.divide(c.denominator())));
    Cube.transform(table);
    return table;
  }

  /** A common denominator of all coefficients. */
  BigInteger denominator() {
    return coefficients.values().stream()
        .map(Fraction::denominator)
        .reduce(BigInteger.ONE, WalshPolynomial::lcm);
  }

  static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.equals(b) ? a : a.divide(a.gcd(b)).multiply(b);
  }

  private WalshPolynomial checked(String name, WalshPolynomial other) {
    Arguments.notNull(name, other);
    Arguments.require(other.bits == bits, name, "of " + bits + " bits", other.bits);
    return other;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WalshPolynomial that
        && that.bits == bits
        && that.coefficients.equals(coefficients);
  }

  @Override
  public int hashCode() {
    return 31 * bits + coefficients.hashCode();
  }

  /** The first ten terms, lowest degree first, and how many more there are. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (Map.Entry<Long, Fraction> term : coefficients.entrySet()) {
      if (shown++ == 10) {
        return text + " + … (" + coefficients.size() + " terms)";
      }
      Fraction c = term.getValue();
      text.append(
          text.length() == 0 ? (c.signum() < 0 ? "-" : "") : c.signum() < 0 ? " - " : " + ");
      Fraction size = c.signum() < 0 ? c.negated() : c;
      boolean one = size.equals(Fraction.ONE) && term.getKey() != 0;
      text.append(one ? "" : size + (term.getKey() == 0 ? "" : "·"));
      for (long rest = term.getKey(); rest != 0; rest &= rest - 1) {
        text.append('x').append(Long.numberOfTrailingZeros(rest));
      }
    }
    return text.length() == 0 ? "0" : text.toString();
  }
}
