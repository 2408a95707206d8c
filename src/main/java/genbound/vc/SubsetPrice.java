package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;

import genbound.evidence.Confidence;
import genbound.numeric.LogSpace;

/** What it costs to name a subset of the sample, its size and a message. */
final class SubsetPrice {

  private static final double LOG_OF_SUM = logUp(Math.PI * Math.PI / 6 * (1 + 0x1p-50));

  private SubsetPrice() {}

  /** ln C(total, size) + ln(π²(size + 1)²/6) + message, rounded up. */
  static double up(long total, long size, double message) {
    double sizes = addUp(LOG_OF_SUM, 2 * logUp(size + 1.0));
    return addUp(addUp(LogSpace.logBinomialUp(total, size), sizes), message);
  }

  /** The same with ln(1/δ). */
  static double up(long total, long size, double message, Confidence confidence) {
    return addUp(up(total, size, message), confidence.logInverseDelta());
  }
}
