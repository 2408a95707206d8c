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
import genbound.evidence.learner.LeaveOneOutRisk;
import genbound.evidence.learner.ReplacementStability;
import genbound.numeric.Arguments;
import java.util.List;

/** What the bounds of this family share: scaling, sums that stay finite, Chebyshev's inequality. */
final class StabilityEvaluations {

  /** From here on √(eᶜ − 1) and e^(c/2) agree to all digits. */
  private static final double SURE = 50;

  private StabilityEvaluations() {}

  /**
   * Refuses counted errors with a stability in (0, 1): an error moves by 0 or 1, so the stability
   * is that of another loss.
   */
  static void check(EmpiricalRisk risk, double stability) {
    check("stability", risk, stability);
  }

  /** Refuses it under the name of the parameter that it was given as. */
  static void check(String name, EmpiricalRisk risk, double stability) {
    Arguments.require(
        !(risk instanceof ErrorCount) || stability == 0 || stability >= 1,
        name,
        "0 or at least 1 for counted errors, which move by 0 or 1 (count a ramp loss instead)",
        (Double) stability);
  }

  /** Refuses a risk and a stability that are missing, or that no one loss can have. */
  static void check(EmpiricalRisk risk, ReplacementStability stability) {
    Arguments.notNull("risk", risk);
    Arguments.notNull("stability", stability);
    check(risk, stability.gamma());
  }

  /** The causes of a bound by McDiarmid's inequality for a gap that one example moves. */
  static Cause[] differences(double drift, double move, long n, Confidence confidence) {
    return new Cause[] {
      new Cause("stability", drift),
      new Cause("confidence", Concentration.ofDifferences(move, n, confidence))
    };
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

  /** The risk is at most the empirical risk and the causes together, all by one event. */
  static Evaluation above(EmpiricalRisk risk, Cause... causes) {
    return above(List.of(), risk, causes);
  }

  /** The risk is at most the empirical risk and the causes together. */
  static Evaluation above(List<Spending> ledger, EmpiricalRisk risk, Cause... causes) {
    Term observed = new Term("empirical risk", risk.scaledMeanUp());
    return above(ledger, observed, risk.range(), causes);
  }

  /** The risk is at most the empirical risk and an excess, shared among its causes. */
  static Evaluation shared(EmpiricalRisk risk, double excess, Cause... causes) {
    double mean = risk.scaledMeanUp();
    return Evaluation.of(addUp(mean, excess), new Term("empirical risk", mean), causes);
  }

  /** The risk is at most the leave-one-out risk and the causes together, all by one event. */
  static Evaluation above(LeaveOneOutRisk leaveOneOut, Cause... causes) {
    Term observed = new Term("leave-one-out risk", leaveOneOut.scaledMeanUp());
    return above(List.of(), observed, leaveOneOut.range(), causes);
  }

  /** The risk is at most what was observed and the causes together. */
  static Evaluation above(List<Spending> ledger, Term observed, LossRange range, Cause... causes) {
    double most = range.largestScaledValue();
    double start = Math.min(observed.value(), most);
    double rest = 0;
    Cause[] finite = new Cause[causes.length];
    for (int i = causes.length - 1; i >= 0; i--) {
      finite[i] = new Cause(causes[i].name(), Math.min(causes[i].weight(), most));
      rest = addUp(finite[i].weight(), rest);
    }
    return Evaluation.of(addUp(start, rest), ledger, new Term(observed.name(), start), finite);
  }

  /** The expected gap is at most one number. */
  static Evaluation gap(String cause, double value, LossRange range) {
    double finite = Math.min(value, range.largestScaledValue());
    return new Evaluation(finite, List.of(new Term(cause, finite)));
  }

  /** √(E X²/δ), which X exceeds with probability ≤ δ; rounded up. */
  static double chebyshev(double secondMoment, Confidence confidence) {
    return markov(sqrtUp(secondMoment), confidence);
  }

  /** x/√δ, which X exceeds with probability ≤ δ if E X² ≤ x²; rounded up. */
  static double markov(double x, Confidence confidence) {
    return multiplyUp(x, expUp(divideUp(confidence.logInverseDelta(), 2)));
  }

  /** √((1 − δ)/δ), rounded up: how many deviations Cantelli's inequality asks for. */
  static double oddsRoot(Confidence confidence) {
    double c = confidence.logInverseDelta();
    return c < SURE ? sqrtUp(Math.nextUp(Math.expm1(c))) : expUp(divideUp(c, 2));
  }
}
