package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.evidence.Confidence;

/** The risk of a hypothesis that made no error: 1 − exp(−nats/n). */
final class RealisableRisk {

  private RealisableRisk() {}

  /** The risk at so many nats, rounded up. */
  static double up(double nats, long n) {
    return Math.min(1, Math.nextUp(-Math.expm1(-divideUp(nats, n))));
  }

  /** The bound for a hypothesis chosen at a cost in nats. */
  static Evaluation evaluation(String costName, double cost, long n, Confidence confidence) {
    return Evaluation.ofRisk(
        up(addUp(cost, confidence.logInverseDelta()), n), 0, confidence, new Cause(costName, cost));
  }
}
