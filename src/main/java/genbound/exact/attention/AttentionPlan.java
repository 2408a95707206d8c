package genbound.exact.attention;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.numeric.Arguments;
import genbound.numeric.LogGamma;
import java.math.BigInteger;

/**
 * What attention of an order costs, visited tuple by tuple and with a polynomial in place of exp,
 * before anything is computed. Operations are multiplications with an addition, of the two routes
 * of {@link TensorAttention}, for n places that ask and n of each key, and d columns of each
 * matrix.
 *
 * @param n how many places, at least 1
 * @param dimension d, in [1, 10,000]
 * @param order k of the attention, at least 2
 * @param logitRange R, the largest magnitude of a logit, in [0, 5·10⁸]
 * @param relativeError that the weights may have, in (0, 1)
 */
public record AttentionPlan(
    long n, int dimension, int order, double logitRange, double relativeError) {

  /**
   * The largest entries for which the polynomial has at most n monomials.
   *
   * @param degree of that polynomial
   * @param rank the number of its monomials
   * @param logitRange R, the largest logit
   * @param entryBound B = R^(1/k), the largest entry, for the scale 1/d
   */
  public record BreakEven(int degree, BigInteger rank, double logitRange, double entryBound) {}

  public AttentionPlan {
    Arguments.atLeast("n", n, 1);
    checkShape(dimension, order);
    Arguments.inClosed("logitRange", logitRange, 0, 5e8);
    Arguments.inOpen("relativeError", relativeError, 0, 1);
  }

  private static void checkShape(int dimension, int order) {
    Arguments.inRange("dimension", dimension, 1, 10_000);
    Arguments.atLeast("order", order, 2);
  }

  /**
   * The plan for entries up to B of queries and keys and the scale 1/d, whose logits are up to B^k.
   *
   * @param n how many places, at least 1
   * @param dimension d, in [1, 10,000]
   * @param order k, at least 2
   * @param entryBound B, in [0, ∞) with B^k at most 5·10⁸
   * @param relativeError that the weights may have, in (0, 1)
   */
  public static AttentionPlan ofEntries(
      long n, int dimension, int order, double entryBound, double relativeError) {
    Arguments.nonNegative("entryBound", entryBound);
    return new AttentionPlan(n, dimension, order, Math.pow(entryBound, order), relativeError);
  }

  /** The least degree of the polynomial. */
  public int degree() {
    return TaylorRemainder.leastDegree(logitRange, relativeError);
  }

  /** The number of its monomials, C(d + g, g). */
  public BigInteger rank() {
    return rank(dimension, degree());
  }

  /** Operations of the exact route, 2d·n^k. */
  public double exactOperations() {
    return 2.0 * dimension * Math.pow(n, order);
  }

  /** Operations of the polynomial: its monomials and their sums, k·n·(d + 2) for each. */
  public double lowRankOperations() {
    return (double) order * n * (dimension + 2) * rank().doubleValue();
  }

  /** Whether the polynomial takes fewer operations. */
  public boolean isLowRankCheaper() {
    return lowRankOperations() < exactOperations();
  }

  /**
   * The number of monomials of d variables up to a degree, C(d + g, g).
   *
   * @param dimension d, in [1, 10,000]
   * @param degree g, at least 0
   */
  public static BigInteger rank(int dimension, int degree) {
    Arguments.inRange("dimension", dimension, 1, 10_000);
    Arguments.atLeast("degree", degree, 0);
    BigInteger rank = BigInteger.ONE;
    for (int i = 1; i <= Math.min(dimension, degree); i++) {
      long above = (long) Math.max(dimension, degree) + i;
      rank = rank.multiply(BigInteger.valueOf(above)).divide(BigInteger.valueOf(i));
    }
    return rank;
  }

  /**
   * How large entries may be if the polynomial has at most n monomials. "The higher the order, the
   * smaller the entries" is a statement about large n: while R is below 1, B = R^(1/k) rises with
   * the order. Exact for this polynomial, to 10⁻¹²; that of the paper has a smaller degree.
   *
   * @param n how many places, at least 1
   * @param dimension d, in [1, 10,000]
   * @param order k, at least 2
   * @param relativeError in (0, 1)
   */
  public static BreakEven breakEven(long n, int dimension, int order, double relativeError) {
    Arguments.atLeast("n", n, 1);
    checkShape(dimension, order);
    Arguments.inOpen("relativeError", relativeError, 0, 1);
    int degree = 0;
    while (rank(dimension, degree + 1).compareTo(BigInteger.valueOf(n)) <= 0
        && degree < 1_000_000) {
      degree++;
    }
    double goal = Math.log(relativeError) + LogGamma.value(degree + 2);
    double low = 0;
    double high = degree + 1;
    while (Math.nextUp(low) < high) {
      double middle = low + (high - low) / 2;
      if (middle + (degree + 1) * Math.log(middle) > goal) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return new BreakEven(degree, rank(dimension, degree), low, Math.pow(low, 1.0 / order));
  }

  /**
   * The bound on the entries up to which almost linear time is possible, and beyond which it is not
   * under the strong exponential time hypothesis: C·(ln n)^(1/k), a law for large n.
   *
   * @param n how many places, at least 1
   * @param order k, at least 2
   * @param constant the caller's C
   */
  public static Rate entryThreshold(double n, int order, double constant) {
    Arguments.require(n >= 1 && Double.isFinite(n), "n", "in [1, ∞)", n);
    Arguments.atLeast("order", order, 2);
    Arguments.positive("constant", constant);
    return new Rate(
        "fast tensor attention",
        Quantity.ENTRY_BOUND,
        "C·(ln n)^(1/k)",
        "Alman & Song (2024), How to Capture Higher-order Correlations? Generalizing Matrix Softmax"
            + " Attention to Kronecker Computation, ICLR",
        constant,
        constant * Math.pow(Math.log(n), 1.0 / order));
  }

  @Override
  public String toString() {
    return "attention of order "
        + order
        + " for "
        + n
        + " places: degree "
        + degree()
        + ", "
        + rank()
        + " monomials"
        + (isLowRankCheaper() ? "" : ", more than visiting every tuple");
  }
}
