package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.Confidence;

/** The McDiarmid deviation term of a class of bounded losses, independent of its complexity. */
final class McDiarmid {

  private static final double LN_2_UP = logUp(2);

  private McDiarmid() {}

  /** √( ln(1/δ)/(2n) ), rounded up. */
  static double oneEvent(Confidence confidence, long n) {
    return sqrtUp(divideUp(confidence.logInverseDelta(), 2.0 * n));
  }

  /**
   * 2·√( ln(1/δ)/(2n) ), rounded up: of sup(R − r) less twice the empirical complexity, by one
   * event.
   */
  static double withEmpiricalComplexity(Confidence confidence, long n) {
    return 2 * oneEvent(confidence, n);
  }

  /** √( ln(2/δ)/(2n) ), rounded up. */
  static double twoEvents(Confidence confidence, long n) {
    return sqrtUp(divideUp(addUp(LN_2_UP, confidence.logInverseDelta()), 2.0 * n));
  }
}
