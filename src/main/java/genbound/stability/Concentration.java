package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.Confidence;

/** Concentration inequalities for functions with bounded differences; rounded up. */
final class Concentration {

  private static final double ROOT_2_UP = sqrtUp(2);

  private static final double SMALLEST = 1e-300;

  private Concentration() {}

  /**
   * √( ln(1/δ)/(2n) ) times nd + 1: McDiarmid's inequality for a function that one example moves by
   * at most d + 1/n.
   */
  static double ofDifferences(double d, long n, Confidence confidence) {
    double root = sqrtUp(divideUp(confidence.logInverseDelta(), 2.0 * n));
    return multiplyUp(addUp(multiplyUp(n, d), 1), root);
  }

  /**
   * √2·γ·T(n)/n·min over s in (0, 1) of (ln(1/δ) − ½·ln(1 − s²))/s: what the mean of n weakly
   * dependent terms strays by. At the minimum 1/(1 − s²) = 1 + y with y = ln(1/δ) + ½·ln(1 + y);
   * any y above 0 certifies.
   */
  static double ofWeaklyDependent(double gamma, long n, Confidence confidence) {
    return ofWeaklyDependent(multiplyUp(gamma, divideUp(halvings(n), n)), confidence);
  }

  /** The deviation of weakly dependent terms, with γ·T(n)/n as one number. */
  static double ofWeaklyDependent(double scale, Confidence confidence) {
    double c = confidence.logInverseDelta();
    double y = c;
    for (int step = 0; step < 60; step++) {
      y = c + Math.log1p(y) / 2;
    }
    y = Math.max(y, SMALLEST);
    double inverseOfS = sqrtUp(divideUp(addUp(1, y), y));
    double price = multiplyUp(addUp(c, log1pUp(y) / 2), inverseOfS);
    return multiplyUp(multiplyUp(ROOT_2_UP, scale), price);
  }

  /**
   * T(n), where T(1) = 0 and T(k) = 2·√(k′·k″) + T(k′) + T(k″) for the halves k′ = ⌊k/2⌋ and k″ =
   * ⌈k/2⌉: at most n·⌈log₂ n⌉; rounded up.
   */
  static double halvings(long n) {
    return n == 0 ? 0 : ofNeighbours(n)[0];
  }

  /** T(k) and T(k + 1). */
  private static double[] ofNeighbours(long k) {
    if (k == 1) {
      return new double[] {0, 2};
    }
    long half = k / 2;
    double[] halves = ofNeighbours(half);
    double root = 2 * sqrtUp(multiplyUp(half, half + 1.0));
    double odd = addUp(root, addUp(halves[0], halves[1]));
    return k % 2 == 0
        ? new double[] {addUp(k, 2 * halves[0]), odd}
        : new double[] {odd, addUp(k + 1.0, 2 * halves[1])};
  }

  /** max(1, ⌈log₂ n⌉). */
  static int levels(long n) {
    return Math.max(1, 64 - Long.numberOfLeadingZeros(n - 1));
  }
}
