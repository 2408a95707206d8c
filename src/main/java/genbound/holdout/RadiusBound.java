package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.evidence.Confidence;

/** A theorem that keeps the risk within a radius of the mean loss, on either side alike. */
interface RadiusBound extends MeanBound {

  /** The radius for losses in [0, 1], rounded up. */
  double radius(Confidence confidence);

  @Override
  default double upper(double mean, Confidence confidence) {
    return addUp(mean, radius(confidence));
  }

  @Override
  default double lower(double mean, Confidence confidence) {
    return subtractDown(mean, radius(confidence));
  }
}
