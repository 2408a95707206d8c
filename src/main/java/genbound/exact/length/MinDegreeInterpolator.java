package genbound.exact.length;

import genbound.numeric.Arguments;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The min-degree interpolator: of all functions of n bits that agree with the training set, the one
 * with the least degree profile, compared from the top degree down. It exists, is unique, and is
 * computed here without rounding.
 *
 * <p>It ignores a bit that is constant in training, so that its error on unseen inputs is known
 * beforehand. That error is exact for this interpolator, and is no bound on any network: that
 * random-feature models with small features, diagonal linear networks and, in experiments,
 * Transformers come near it is the finding of the paper below, whose conditions are recalled here
 * and not checked.
 *
 * @see <a href="https://arxiv.org/abs/2301.13105">Abbe, Bengio, Lotfi and Rizk (2023),
 *     Generalization on the Unseen, Logic Reasoning and Degree Curriculum, ICML</a>; the facts used
 *     here are proved in proofs/min-degree.md
 */
public final class MinDegreeInterpolator {

  private static final int MOST_POINTS = 128;

  private MinDegreeInterpolator() {}

  /**
   * The interpolator of labelled points.
   *
   * @param points from 1 to 128 of them, distinct, each of the same number of numbers −1 and 1, at
   *     most 62
   * @param values one for each, finite, taken as the binary fractions that they are
   */
  public static WalshPolynomial fit(List<int[]> points, double... values) {
    return fit(new MinDegreeFit(), Cube.MOST_BITS, points, values);
  }

  /**
   * What is learnt of a target from all inputs of a region. For bits that are frozen to 1, it is
   * the target with ones in their place.
   *
   * @param target the truth, of at most 62 bits
   * @param seen the training inputs
   */
  public static WalshPolynomial of(WalshPolynomial target, SeenRegion seen) {
    return Arguments.notNull("seen", seen).learnt(target, new MinDegreeFit());
  }

  /**
   * How often, over uniform inputs, the interpolator of <em>and</em> is wrong that saw only inputs
   * whose last bits are 1: it is the <em>and</em> of the other bits, so 2^−(n−r) − 2^−n.
   *
   * @param bits n, in [1, 1000]
   * @param frozen r, in [0, n]
   */
  public static Fraction andDisagreement(int bits, int frozen) {
    Arguments.inRange("bits", bits, 1, 1000);
    Arguments.inRange("frozen", frozen, 0, bits);
    BigInteger wrong = BigInteger.ONE.shiftLeft(frozen).subtract(BigInteger.ONE);
    return new Fraction(wrong, BigInteger.ONE.shiftLeft(bits));
  }

  static WalshPolynomial fit(CubeFit rule, int mostBits, List<int[]> points, double... values) {
    Arguments.notNull("points", points);
    Arguments.notNull("values", values);
    Arguments.inRange("number of points", points.size(), 1, MOST_POINTS);
    Arguments.require(
        values.length == points.size(), "values", points.size() + " long", values.length);
    int bits = Arguments.notNull("points", 0, points.get(0)).length;
    Arguments.inRange("bits", bits, 1, mostBits);
    Map<Long, Integer> seen = new HashMap<>();
    long[] distinct = new long[points.size()];
    Fraction[] labels = new Fraction[points.size()];
    BigInteger scale = BigInteger.ONE;
    for (int j = 0; j < distinct.length; j++) {
      distinct[j] = Cube.point("points[" + j + "]", bits, points.get(j));
      Integer twin = seen.put(distinct[j], j);
      Arguments.require(twin == null, "points", j, "distinct", "points[" + twin + "] again");
      labels[j] = Fraction.of(Arguments.finite("values", j, values[j]));
      scale = WalshPolynomial.lcm(scale, labels[j].denominator());
    }
    BigInteger[][] column = new BigInteger[distinct.length][1];
    for (int j = 0; j < distinct.length; j++) {
      column[j][0] = labels[j].numerator().multiply(scale.divide(labels[j].denominator()));
    }
    Fraction unit = new Fraction(BigInteger.ONE, scale);
    Map<Long, Fraction> found = new TreeMap<>();
    rule.coefficients(bits, distinct, column)
        .forEach((subset, row) -> found.put(subset, row[0].times(unit)));
    return new WalshPolynomial(bits, found);
  }
}
