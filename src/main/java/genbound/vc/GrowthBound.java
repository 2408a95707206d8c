package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;

/**
 * A theorem that keeps the risk of every classifier of a class within a radius of its empirical
 * risk, on both sides by one event.
 */
interface GrowthBound extends TwoSidedBound, OfRisk {

  @Override
  ErrorCount risk();

  /** The growth function of the class. */
  GrowthFunction growth();

  /** The radius, rounded up. */
  double radius(Confidence confidence);

  @Override
  default Evaluation evaluate(Confidence confidence) {
    double mean = risk().scaledMeanUp();
    return result(mean, addUp(mean, radius(confidence)), confidence);
  }

  @Override
  default Evaluation evaluateLower(Confidence confidence) {
    Arguments.require(
        !growth().countsMargins(), "growth", "of errors, for a bound from below", growth());
    double mean = risk().unitMeanDown();
    return result(mean, subtractDown(mean, radius(confidence)), confidence);
  }

  @Override
  default boolean isOneEvent() {
    return true;
  }

  private Evaluation result(double mean, double value, Confidence confidence) {
    return Evaluation.ofRisk(
        value, mean, confidence, new Cause("growth of the class", growth().logUp(2 * risk().n())));
  }
}
