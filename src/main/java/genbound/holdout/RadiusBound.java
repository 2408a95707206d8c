package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Term;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;

/** A theorem that keeps the risk within a radius of the mean loss, on either side alike. */
interface RadiusBound extends TwoSidedBound, OfRisk {

  @Override
  EmpiricalRisk risk();

  /** The radius for losses in [0, 1], rounded up. */
  double radius(Confidence confidence);

  @Override
  default Evaluation evaluate(Confidence confidence) {
    double mean = risk().scaledMeanUp();
    return result(mean, addUp(mean, radius(confidence)), confidence);
  }

  @Override
  default Evaluation evaluateLower(Confidence confidence) {
    double mean = risk().unitMeanDown();
    return result(mean, subtractDown(mean, radius(confidence)), confidence);
  }

  private Evaluation result(double mean, double value, Confidence confidence) {
    return Evaluation.of(
        value,
        new Term("empirical risk", mean),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
