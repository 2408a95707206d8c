package genbound.vc;

import static genbound.numeric.Rounding.addUp;

import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;

/**
 * A bound on the risk of any hypothesis of a class, from a test of one hypothesis at the share of δ
 * that is left to it.
 */
interface UnionBound extends TwoSidedBound, OfRisk {

  @Override
  EmpiricalRisk risk();

  /** ln of one over the hypothesis's share of δ, in nats. */
  double cost();

  /** What the cost stands for. */
  String costName();

  /** The upper end for one hypothesis at ln(1/δ) = nats, for losses in [0, 1]. */
  double upper(double nats);

  /** The lower end for one hypothesis at ln(1/δ) = nats, for losses in [0, 1]. */
  double lower(double nats);

  @Override
  default Evaluation evaluate(Confidence confidence) {
    return result(upper(addUp(cost(), confidence.logInverseDelta())), confidence);
  }

  @Override
  default Evaluation evaluateLower(Confidence confidence) {
    return result(lower(addUp(cost(), confidence.logInverseDelta())), confidence);
  }

  private Evaluation result(double value, Confidence confidence) {
    return Evaluation.ofRisk(
        value, risk().scaledMeanUp(), confidence, new Cause(costName(), cost()));
  }
}
