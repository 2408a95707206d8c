package genbound.vc;

import static genbound.numeric.Rounding.addUp;

import genbound.evidence.Confidence;
import genbound.numeric.IndexPrice;
import genbound.numeric.LogSpace;

/** What it costs to name a subset of the sample, its size and a message. */
final class SubsetPrice {

  private SubsetPrice() {}

  /** ln C(total, size) + ln(π²(size + 1)²/6) + message, rounded up. */
  static double up(long total, long size, double message) {
    double sizes = IndexPrice.up(size + 1.0);
    return addUp(addUp(LogSpace.logBinomialUp(total, size), sizes), message);
  }

  /** ln C(total, size) + ln(π²(size + 1)²/6) + message + ln(1/δ), rounded up. */
  static double up(long total, long size, double message, Confidence confidence) {
    return addUp(up(total, size, message), confidence.logInverseDelta());
  }
}
