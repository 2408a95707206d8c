package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.finite;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Term;
import genbound.evidence.Confidence;
import genbound.numeric.Arguments;

/** What Occam's hammer takes from δ, for one hypothesis drawn from a posterior. */
final class HammerPrice {

  /** From far below this on, whatever n, a limit is 1: no need for a surer confidence. */
  private static final double SUREST = 1e308;

  private HammerPrice() {}

  /** Refuses an order that is not positive, and a log-ratio that is not a number. */
  static void check(double logRatio, double order) {
    Arguments.finite("logRatio", logRatio);
    Arguments.require(order > 0 && Double.isFinite(order), "order", "in (0, ∞)", (Double) order);
  }

  /** The confidence at δ·min(θ^−(1 + 1/k), 1)/(k + 1), for θ = e^logRatio. */
  static Confidence of(double logRatio, double order, Confidence confidence) {
    double power = addUp(1, divideUp(1, order));
    double ratio = logRatio > 0 ? multiplyUp(power, logRatio) : 0;
    double union = logUp(addUp(1, order));
    double paid = addUp(addUp(confidence.logInverseDelta(), union), ratio);
    return Confidence.ofLogInverseDelta(Math.min(SUREST, paid));
  }

  /** A value whose distance from the empirical risk is due to the density and the confidence. */
  static Evaluation evaluation(
      double value, double mean, double logRatio, double order, Confidence confidence) {
    double paid = of(logRatio, order, confidence).logInverseDelta();
    double ratio = Math.max(0, (1 + 1 / order) * logRatio);
    return Evaluation.of(
        value,
        new Term("empirical risk", mean),
        new Cause("log density ratio", finite(ratio)),
        new Cause("confidence", Math.max(0, paid - ratio)));
  }
}
