package genbound.limits;

import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.subtractDown;

import genbound.numeric.Arguments;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An impossibility: in some world, every estimate of the risk is off by at least {@code accuracy}
 * with probability at least {@code probability}. Whoever estimates may know the sample and the
 * predictor, and toss coins. It says nothing about the risk itself, so it is neither a bound nor a
 * certificate.
 *
 * <p>Both numbers are rounded down: never more is claimed impossible than is. Losses are counted as
 * 0 or 1. An accuracy or a probability of 0 says that nothing is excluded. The proofs are in {@code
 * proofs/estimability.md}.
 *
 * @param name which argument this is
 * @param accuracy how far off every estimate is, in [0, 1/2]
 * @param probability how often at least, in [0, 1/2]
 * @see <a href="https://arxiv.org/abs/2309.13658">Gastpar, Nachum, Shafer and Weinberger (2024),
 *     Fantastic Generalization Measures are Nowhere to be Found, ICLR</a>
 */
public record EstimabilityLimit(String name, double accuracy, double probability) {

  private static final double HALF = 0.5;

  public EstimabilityLimit {
    Arguments.notNull("name", name);
    Arguments.inClosed("accuracy", accuracy, 0, HALF);
    Arguments.inClosed("probability", probability, 0, HALF);
  }

  /**
   * A class that shatters d points and n examples, whatever the algorithm: some realisable
   * distribution and some minimiser of the empirical risk defeat every estimate to within (1 −
   * n/d)/2, half the time.
   *
   * @param n the number of examples, in [0, 2⁵³]
   * @param dimension d, at most the VC dimension of the class, in [1, 2⁵³]
   */
  public static EstimabilityLimit vc(long n, long dimension) {
    Arguments.inRange("n", n, 0, 1L << 53);
    Arguments.inRange("dimension", dimension, 1, 1L << 53);
    double unseen = HALF * divideDown(Math.max(0, dimension - n), dimension);
    return new EstimabilityLimit("a class that shatters " + dimension, unseen, HALF);
  }

  /**
   * The limit at a chosen accuracy, by the exact law of the number K of distinct points sampled:
   * the probability is P(K ≤ d(1 − 2ε))/2.
   *
   * @param n the number of examples, in [0, 20000]
   * @param dimension d, at most the VC dimension of the class, in [1, 2⁵³]
   * @param accuracy ε in [0, 1/2], read as the decimal it prints as
   */
  public static EstimabilityLimit vcExact(long n, long dimension, double accuracy) {
    Arguments.inRange("dimension", dimension, 1, 1L << 53);
    Arguments.inClosed("accuracy", accuracy, 0, HALF);
    double probability = HALF * new DistinctPoints(n, dimension).probabilityGapAtLeast(accuracy);
    return new EstimabilityLimit("a class that shatters " + dimension, accuracy, probability);
  }

  /**
   * A known algorithm and two worlds: its loss is at most {@code low} in the first and at least
   * {@code high} in the second, except with small probabilities, and the samples are alike.
   *
   * @param totalVariation between the laws of the samples in the two worlds, from above, in [0, 1];
   *     worlds may be mixtures
   * @param low in [0, 1]
   * @param high in [low, 1]
   * @param lowFails the probability that the loss exceeds {@code low} in the first world, in [0, 1]
   * @param highFails the probability that it is below {@code high} in the second, in [0, 1]
   */
  public static EstimabilityLimit twoPoint(
      double totalVariation, double low, double high, double lowFails, double highFails) {
    Arguments.inClosed("totalVariation", totalVariation, 0, 1);
    Arguments.inClosed("low", low, 0, 1);
    Arguments.inClosed("high", high, low, 1);
    Arguments.inClosed("lowFails", lowFails, 0, 1);
    Arguments.inClosed("highFails", highFails, 0, 1);
    double alike = subtractDown(subtractDown(1, totalVariation), lowFails);
    double probability = HALF * Math.max(0, subtractDown(alike, highFails));
    double accuracy = HALF * subtractDown(high, low);
    return new EstimabilityLimit("two worlds", accuracy, probability);
  }

  /**
   * Linear functionals on F_q^d learnt from n uniform examples, by the algorithm that outputs the
   * consistent functional of the first n coordinates when there is exactly one: it learns those
   * perfectly, and for that its risk cannot be estimated to within (1 − 1/q)/2 with a probability
   * above 1 − Π(1 − q^(i−n))·(1 − q^(n−d))/2, i = 0, …, n − 1.
   *
   * @param q the size of the field, a power of a prime, below 2³¹
   * @param n the number of examples, in [1, 2⁵³]
   * @param dimension d, in [1, 2⁵³]; from n = d on nothing is excluded
   */
  public static EstimabilityLimit finiteField(long q, long n, long dimension) {
    FiniteField.check(q, n, dimension);
    double other = n >= dimension ? 0 : FiniteField.oneMinusPower(q, dimension - n);
    double square = FiniteField.independent(q, n, n);
    double accuracy = HALF * subtractDown(1, divideUp(1, q));
    String name = "linear functionals over a field of " + q;
    return new EstimabilityLimit(name, accuracy, HALF * multiplyDown(square, other));
  }

  /** Whether nothing is excluded. */
  public boolean isVoid() {
    return accuracy == 0 || probability == 0;
  }

  @Override
  public String toString() {
    String says =
        isVoid()
            ? "no estimate of the risk is excluded"
            : "every estimate of the risk is off by ≥ "
                + text(accuracy)
                + " with probability ≥ "
                + text(probability)
                + " in some world";
    return says + " [" + name + "]";
  }

  /** Six digits, rounded down unless the next digits only show the rounding of the double. */
  private static String text(double value) {
    BigDecimal wide = new BigDecimal(value).round(new MathContext(15, RoundingMode.HALF_EVEN));
    BigDecimal shown = wide.round(new MathContext(6, RoundingMode.FLOOR));
    return value < 1e-4 ? shown.toString() : shown.stripTrailingZeros().toPlainString();
  }
}
