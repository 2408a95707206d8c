package genbound.exact.length;

import genbound.numeric.Arguments;
import java.math.BigInteger;

/**
 * The parity of n bits learnt from all inputs with at most r entries −1: the min-degree
 * interpolator is the one polynomial of degree at most r that fits, and its value depends on the
 * number w of entries −1 only.
 *
 * <pre>p(w) = Σ over k ≤ r of C(w, k)·(−2)^k</pre>
 *
 * @param bits n, in [1, 1000]
 * @param radius r, in [0, n)
 */
public record ParityFromBall(int bits, int radius) {

  public ParityFromBall {
    Arguments.inRange("bits", bits, 1, 1000);
    Arguments.inRange("radius", radius, 0, bits - 1);
  }

  /**
   * The learnt value, which is the true one, (−1)^w, for w ≤ r.
   *
   * @param weight w, in [0, n]
   */
  public BigInteger value(int weight) {
    Arguments.inRange("weight", weight, 0, bits);
    BigInteger sum = BigInteger.ZERO;
    BigInteger power = BigInteger.ONE;
    for (int k = 0; k <= Math.min(radius, weight); k++) {
      sum = sum.add(Krawtchouk.binomial(weight, k).multiply(power));
      power = power.multiply(BigInteger.valueOf(-2));
    }
    return sum;
  }

  /** The error on the inputs with more than r entries −1, all equally likely. */
  public UnseenError unseenError() {
    BigInteger unseen = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    BigInteger different = BigInteger.ZERO;
    BigInteger wrong = BigInteger.ZERO;
    for (int weight = radius + 1; weight <= bits; weight++) {
      BigInteger count = Krawtchouk.binomial(bits, weight);
      BigInteger learnt = value(weight);
      BigInteger truth = BigInteger.valueOf(weight % 2 == 0 ? 1 : -1);
      BigInteger off = learnt.subtract(truth);
      unseen = unseen.add(count);
      squares = squares.add(count.multiply(off.multiply(off)));
      different = off.signum() == 0 ? different : different.add(count);
      wrong = learnt.signum() == truth.signum() ? wrong : wrong.add(count);
    }
    return new UnseenError(
        new Fraction(squares, unseen),
        new Fraction(different, unseen),
        new Fraction(wrong, unseen));
  }
}
