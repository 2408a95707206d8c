package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.expUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Spending;
import genbound.bound.Term;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import java.util.List;

/** What the bounds of this family share: scaling, sums that stay finite, Chebyshev's inequality. */
final class StabilityEvaluations {

  private StabilityEvaluations() {}

  /**
   * Refuses counted errors with a stability in (0, 1): an error moves by 0 or 1, so the stability
   * is that of another loss.
   */
  static void check(EmpiricalRisk risk, double stability) {
    Arguments.require(
        !(risk instanceof ErrorCount) || stability == 0 || stability >= 1,
        "stability",
        "0 or at least 1 for counted errors, which move by 0 or 1 (count a ramp loss instead)",
        (Double) stability);
  }

  /** A number in units of the loss, as one for losses in [0, 1]; rounded up. */
  static double unitUp(double inUnitsOfTheLoss, LossRange range) {
    return divideUp(inUnitsOfTheLoss, subtractDown(range.high(), range.low()));
  }

  /** A product of numbers ≥ 0, rounded up: 0 if one of them is, whatever overflows on the way. */
  static double product(double... factors) {
    double product = 1;
    for (double factor : factors) {
      if (factor == 0) {
        return 0;
      }
      product = multiplyUp(product, factor);
    }
    return product;
  }

  /** The risk is at most what was observed and the causes together, all by one event. */
  static Evaluation sum(double observed, LossRange range, Cause... causes) {
    return sum(List.of(), observed, range, causes);
  }

  /** The risk is at most the leave-one-out risk and the causes together, all by one event. */
  static Evaluation leftOut(double observed, LossRange range, Cause... causes) {
    return sum(List.of(), "leave-one-out risk", observed, range, causes);
  }

  /** The risk is at most a released number with its accuracy and the causes together. */
  static Evaluation released(double observed, LossRange range, Cause... causes) {
    return sum(List.of(), "released risk and accuracy", observed, range, causes);
  }

  /** The risk is at most what was observed and the causes together. */
  static Evaluation sum(List<Spending> ledger, double observed, LossRange range, Cause... causes) {
    return sum(ledger, "empirical risk", observed, range, causes);
  }

  private static Evaluation sum(
      List<Spending> ledger, String what, double observed, LossRange range, Cause... causes) {
    double most = range.largestScaledValue();
    double start = Math.min(observed, most);
    double rest = 0;
    Cause[] finite = new Cause[causes.length];
    for (int i = causes.length - 1; i >= 0; i--) {
      finite[i] = new Cause(causes[i].name(), Math.min(causes[i].weight(), most));
      rest = addUp(finite[i].weight(), rest);
    }
    return Evaluation.of(addUp(start, rest), ledger, new Term(what, start), finite);
  }

  /** The expected gap is at most one number. */
  static Evaluation gap(String cause, double value, LossRange range) {
    double finite = Math.min(value, range.largestScaledValue());
    return new Evaluation(finite, List.of(new Term(cause, finite)));
  }

  /** √(E X²/δ), which X exceeds with probability ≤ δ; rounded up. */
  static double chebyshev(double secondMoment, Confidence confidence) {
    double root = expUp(divideUp(confidence.logInverseDelta(), 2));
    return multiplyUp(sqrtUp(secondMoment), root);
  }
}
