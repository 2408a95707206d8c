package genbound.holdout;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;

/** A theorem whose two limits are functions of the mean loss, scaled to [0, 1]. */
interface MeanBound extends TwoSidedBound, OfRisk {

  @Override
  EmpiricalRisk risk();

  /** The upper limit where the mean loss is at most this, rounded up. */
  double upper(double mean, Confidence confidence);

  /** The lower limit where the mean loss is at least this, rounded down. */
  double lower(double mean, Confidence confidence);

  /** ln(1/δ)/n, rounded up. */
  default double natsPerExample(Confidence confidence) {
    return divideUp(confidence.logInverseDelta(), risk().n());
  }

  @Override
  default Evaluation evaluate(Confidence confidence) {
    double mean = risk().scaledMeanUp();
    return Evaluation.ofRisk(upper(mean, confidence), mean, confidence);
  }

  @Override
  default Evaluation evaluateLower(Confidence confidence) {
    double mean = risk().unitMeanDown();
    return Evaluation.ofRisk(lower(mean, confidence), mean, confidence);
  }
}
