package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;

import genbound.evidence.Confidence;
import genbound.numeric.Rounding;

/** What each cell of an encoder gets of δ. */
final class CellLimits {

  private CellLimits() {}

  /** ln T + ln(1/π) + ln(1/δ), rounded up. */
  static double each(int cells, double codeLength, Confidence confidence) {
    double all = addUp(codeLength, confidence.logInverseDelta());
    return Rounding.finite(cells == 1 ? all : addUp(logUp(cells), all));
  }
}
