package genbound.exact.length;

import genbound.numeric.Arguments;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The error of a learnt function on inputs that were not seen, all equally likely: exact, for a
 * declared set of inputs, and about no other.
 *
 * @param meanSquare of the difference from the truth
 * @param different how often the value is not the true one, in [0, 1]
 * @param wrongSign how often the sign is not the true one, in [0, 1]
 */
public record UnseenError(Fraction meanSquare, Fraction different, Fraction wrongSign) {

  public UnseenError {
    Arguments.notNull("meanSquare", meanSquare);
    Arguments.notNull("different", different);
    Arguments.notNull("wrongSign", wrongSign);
  }

  /**
   * The error on listed inputs.
   *
   * @param unseen the inputs, at least one, distinct, numbers −1 and 1
   * @param truth the true function
   * @param learnt the learnt one, of as many bits
   */
  public static UnseenError on(List<int[]> unseen, WalshPolynomial truth, WalshPolynomial learnt) {
    Arguments.notNull("unseen", unseen);
    Arguments.notNull("truth", truth);
    Arguments.notNull("learnt", learnt);
    Arguments.require(
        learnt.bits() == truth.bits(), "learnt", "of " + truth.bits() + " bits", learnt.bits());
    BigInteger scale = WalshPolynomial.lcm(truth.denominator(), learnt.denominator());
    BigInteger[] values = new BigInteger[unseen.size()];
    BigInteger[] off = new BigInteger[unseen.size()];
    Set<Long> distinct = new HashSet<>();
    for (int k = 0; k < values.length; k++) {
      boolean fresh = distinct.add(Cube.point("unseen[" + k + "]", truth.bits(), unseen.get(k)));
      Arguments.require(fresh, "unseen", k, "distinct", "an input that is there already");
      Fraction value = truth.value(unseen.get(k));
      Fraction difference = value.minus(learnt.value(unseen.get(k)));
      values[k] = whole(value, scale);
      off[k] = whole(difference, scale);
    }
    return of(IntStream.range(0, values.length).boxed().toList(), values, off, scale);
  }

  private static BigInteger whole(Fraction value, BigInteger scale) {
    return value.numerator().multiply(scale.divide(value.denominator()));
  }

  /** From tables of the truth and of the truth less the learnt values, both times a scale. */
  static UnseenError of(
      List<Integer> unseen, BigInteger[] truth, BigInteger[] off, BigInteger scale) {
    Arguments.require(!unseen.isEmpty(), "unseen", "not empty", unseen);
    BigInteger squares = BigInteger.ZERO;
    long different = 0;
    long wrong = 0;
    for (int x : unseen) {
      squares = squares.add(off[x].multiply(off[x]));
      different += off[x].signum() != 0 ? 1 : 0;
      wrong += truth[x].subtract(off[x]).signum() != truth[x].signum() ? 1 : 0;
    }
    BigInteger count = BigInteger.valueOf(unseen.size());
    return new UnseenError(
        new Fraction(squares, scale.multiply(scale).multiply(count)),
        Fraction.of(different, unseen.size()),
        Fraction.of(wrong, unseen.size()));
  }

  @Override
  public String toString() {
    return "mean square " + meanSquare + ", different " + different + ", wrong sign " + wrongSign;
  }
}
