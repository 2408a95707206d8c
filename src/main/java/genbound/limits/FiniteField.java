package genbound.limits;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.subtractDown;

import genbound.numeric.Arguments;

/** How often vectors drawn uniformly over a finite field are linearly independent. */
public final class FiniteField {

  private static final long LARGEST = 1L << 53;

  /** All factors beyond this power together are within 2⁻⁶³ of 1: less than one rounding. */
  private static final int LAST = 64;

  private FiniteField() {}

  /**
   * The probability that n uniform vectors of F_q^d are linearly independent, Π(1 − q^(i−d)) over i
   * = 0, …, n − 1; rounded down, by 10⁻¹⁴ at most.
   *
   * @param q the size of the field, a power of a prime, below 2³¹
   * @param n how many vectors, in [1, 2⁵³]; from d + 1 on they are dependent
   * @param dimension d, in [1, 2⁵³]
   */
  public static double independent(long q, long n, long dimension) {
    check(q, n, dimension);
    if (n > dimension) {
      return 0;
    }
    double product = 1;
    for (long power = dimension - n + 1; power <= dimension && power <= LAST; power++) {
      product = multiplyDown(product, oneMinusPower(q, power));
    }
    return dimension > LAST ? Math.nextDown(product) : product;
  }

  /** 1 − q^(−power), rounded down; for power ≥ 1. */
  static double oneMinusPower(long q, long power) {
    double small = 1;
    for (long i = 0; i < power && i < LAST; i++) {
      small = divideUp(small, q);
    }
    return subtractDown(1, small);
  }

  static void check(long q, long n, long dimension) {
    Arguments.inRange("q", q, 2, Integer.MAX_VALUE);
    Arguments.require(isPrimePower(q), "q", "a power of a prime", q);
    Arguments.inRange("n", n, 1, LARGEST);
    Arguments.inRange("dimension", dimension, 1, LARGEST);
  }

  private static boolean isPrimePower(long q) {
    long prime = 2;
    while (prime * prime <= q && q % prime != 0) {
      prime++;
    }
    if (q % prime != 0) {
      return true;
    }
    long rest = q;
    while (rest % prime == 0) {
      rest /= prime;
    }
    return rest == 1;
  }
}
