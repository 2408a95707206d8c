package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.evidence.Confidence;

/** Concentration inequalities for functions with bounded differences; rounded up. */
final class Concentration {

  private static final double ROOT_2_UP = sqrtUp(2);

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
   * √2·γ·⌈log₂ n⌉·min over s in (0, 1) of (ln(1/δ) − ½·ln(1 − s²))/s: what weakly dependent terms
   * stray by. At the minimum 1/(1 − s²) = w with w = 1 + ln(1/δ) + ½·ln w; any w above 1 certifies.
   */
  static double ofWeaklyDependent(double gamma, long n, Confidence confidence) {
    return ofWeaklyDependent(multiplyUp(gamma, levels(n)), confidence);
  }

  /** The deviation of a sum of weakly dependent terms, with γ·⌈log₂ n⌉ as one number. */
  static double ofWeaklyDependent(double scale, Confidence confidence) {
    double c = confidence.logInverseDelta();
    double w = 1 + c;
    for (int step = 0; step < 40; step++) {
      w = 1 + c + Math.log(w) / 2;
    }
    double inverseOfS = sqrtUp(divideUp(w, subtractDown(w, 1)));
    double price = multiplyUp(addUp(c, logUp(w) / 2), inverseOfS);
    return multiplyUp(multiplyUp(ROOT_2_UP, scale), price);
  }

  /** max(1, ⌈log₂ n⌉). */
  static int levels(long n) {
    return Math.max(1, 64 - Long.numberOfLeadingZeros(n - 1));
  }
}
