package genbound.exact.length;

import genbound.numeric.Arguments;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * A training set of all inputs on which a few bits satisfy a condition; all other bits take all
 * values. The rest of the cube is unseen.
 *
 * <p>An interpolator treats every product of the other bits by itself, so that what it learns
 * follows from the few bits, however many others there are.
 */
public final class SeenRegion {

  private static final int MOST_PLACES = 7;

  private final List<Integer> places;
  private final boolean[] seen;

  private SeenRegion(List<Integer> places, boolean[] seen) {
    this.places = places;
    this.seen = seen;
  }

  /**
   * All inputs on which some bits satisfy a condition.
   *
   * @param condition of the values, −1 or 1, of the bits at the places in their order; some inputs
   *     satisfy it
   * @param places of the bits, at least 0, each once; from one to seven
   */
  public static SeenRegion where(Predicate<int[]> condition, int... places) {
    Arguments.notNull("condition", condition);
    Arguments.notNull("places", places);
    Arguments.inRange("number of places", places.length, 1, MOST_PLACES);
    Cube.subset(Cube.MOST_BITS, places);
    boolean[] seen = new boolean[1 << places.length];
    boolean any = false;
    for (int x = 0; x < seen.length; x++) {
      seen[x] = condition.test(Cube.coordinates(x, places.length));
      any |= seen[x];
    }
    Arguments.require(any, "condition", "satisfied by some inputs", "one that is not");
    return new SeenRegion(Arrays.stream(places).boxed().toList(), seen);
  }

  /** All inputs on which the bits at some places, one to seven, are 1. */
  public static SeenRegion frozen(int... places) {
    return where(x -> Arrays.stream(x).allMatch(bit -> bit == 1), places);
  }

  /** The bits of the condition. */
  long mask(int bits) {
    int last = places.stream().max(Integer::compare).orElseThrow();
    Arguments.require(last < bits, "places", "below " + bits, places);
    return places.stream().mapToLong(place -> 1L << place).sum();
  }

  /** Whether an input, by its −1s, was seen. */
  boolean isSeen(long point) {
    int packed = 0;
    for (int k = 0; k < places.size(); k++) {
      packed |= (int) (point >> places.get(k) & 1) << k;
    }
    return seen[packed];
  }

  /** What a rule learns of a target from these inputs. */
  WalshPolynomial learnt(WalshPolynomial target, CubeFit rule) {
    Arguments.notNull("target", target);
    long mask = mask(target.bits());
    long[] points =
        LongStream.range(0, seen.length)
            .filter(packed -> isSeen(Cube.spread(packed, mask)))
            .toArray();
    List<Long> others =
        target.coefficients().keySet().stream().map(s -> s & ~mask).distinct().toList();
    BigInteger scale = target.denominator();
    BigInteger[][] values = new BigInteger[points.length][others.size()];
    for (int q = 0; q < others.size(); q++) {
      BigInteger[] table = slice(target, mask, others.get(q), scale);
      for (int j = 0; j < points.length; j++) {
        values[j][q] = table[(int) points[j]];
      }
    }
    Map<Long, Fraction> learnt = new TreeMap<>();
    rule.coefficients(places.size(), points, values)
        .forEach(
            (subset, row) -> {
              for (int q = 0; q < row.length; q++) {
                Fraction c = row[q].times(new Fraction(BigInteger.ONE, scale));
                learnt.put(Cube.spread(subset, mask) | others.get(q), c);
              }
            });
    return new WalshPolynomial(target.bits(), learnt);
  }

  /** The values, over the bits of the condition, of what multiplies a product of other bits. */
  private static BigInteger[] slice(
      WalshPolynomial target, long mask, long others, BigInteger scale) {
    BigInteger[] table = new BigInteger[1 << Long.bitCount(mask)];
    for (int packed = 0; packed < table.length; packed++) {
      Fraction c = target.coefficients().get(Cube.spread(packed, mask) | others);
      table[packed] =
          c == null ? BigInteger.ZERO : c.numerator().multiply(scale.divide(c.denominator()));
    }
    Cube.transform(table);
    return table;
  }

  /**
   * How far a learnt function is from its target on the inputs that were not seen, all equally
   * likely.
   *
   * @param target the truth
   * @param learnt of as many bits; the condition and both functions use at most 20 bits together
   */
  public UnseenError error(WalshPolynomial target, WalshPolynomial learnt) {
    WalshPolynomial difference = Arguments.notNull("target", target).minus(learnt);
    long mask = mask(target.bits()) | target.support() | difference.support();
    Arguments.inRange("bits in use", Long.bitCount(mask), 1, Cube.MOST_LISTED);
    BigInteger scale = WalshPolynomial.lcm(target.denominator(), difference.denominator());
    BigInteger[] truth = target.table(mask, scale);
    BigInteger[] off = difference.table(mask, scale);
    List<Integer> unseen = new ArrayList<>();
    for (int packed = 0; packed < truth.length; packed++) {
      if (!isSeen(Cube.spread(packed, mask))) {
        unseen.add(packed);
      }
    }
    return UnseenError.of(unseen, truth, off, scale);
  }

  @Override
  public String toString() {
    long count = LongStream.range(0, seen.length).filter(x -> seen[(int) x]).count();
    return "inputs with " + count + " of " + seen.length + " values of the bits " + places;
  }
}
