package genbound.rademacher;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * What a transductive bound adds to the empirical risk and the complexity: two terms that depend on
 * the numbers of labelled and unlabelled examples alone, rounded up. No class, however small, gets
 * below their sum, so they say beforehand whether a split is large enough to be worth the bound.
 *
 * @param labelled m, in [1, 2⁵³]
 * @param unlabelled u, in [1, 2⁵³]
 * @see RademacherTransductive
 */
public record TransductiveSlack(long labelled, long unlabelled) {

  private static final double TWO_PI_DOWN = 2 * Math.nextDown(Math.PI);

  public TransductiveSlack {
    Arguments.inRange("labelled", labelled, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("unlabelled", unlabelled, 1, EmpiricalRisk.MAX_EXAMPLES);
  }

  /** Q = 1/m + 1/u. */
  public double inverseSizes() {
    return addUp(divideUp(1, labelled), divideUp(1, unlabelled));
  }

  /** S = (m + u)/((m + u − ½)(1 − 1/(2·max(m, u)))), which tends to 1. */
  public double finiteFactor() {
    double m = labelled;
    double u = unlabelled;
    double rest = subtractDown(1, divideUp(1, 2 * Math.max(m, u)));
    return divideUp(addUp(m, u), multiplyDown(subtractDown(addDown(m, u), 0.5), rest));
  }

  /** √(Q/(2π)), what independent signs cost in the place of a split of exact sizes. */
  public double signs() {
    return sqrtUp(divideUp(inverseSizes(), TWO_PI_DOWN));
  }

  /**
   * c₀·Q·√min(m, u) with c₀ = √(32·ln(4e)/3), the term that El-Yaniv and Pechyony have in the place
   * of {@link #signs}; it is at least 12 times larger, and no certificate uses it.
   */
  public double publishedSigns() {
    double constant = sqrtUp(divideUp(multiplyUp(32, addUp(1, logUp(4))), 3));
    double root = sqrtUp(Math.min(labelled, unlabelled));
    return multiplyUp(multiplyUp(constant, inverseSizes()), root);
  }

  /** √( SQ·ln(1/δ)/2 ), how far the largest deviation of a class may be above its mean. */
  public double deviation(Confidence confidence) {
    Arguments.notNull("confidence", confidence);
    double price = multiplyUp(finiteFactor(), inverseSizes());
    return sqrtUp(multiplyUp(price, confidence.logInverseDelta() / 2));
  }
}
