package genbound.information;

import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Spending;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Confidence;
import genbound.evidence.ExampleInformation;
import genbound.evidence.LossRange;
import java.util.Arrays;
import java.util.List;

/** What the theorems of this family say, as evaluations. */
final class GapEvaluations {

  private static final Term NONE = new Term("gap of 0", 0);

  /** Weights of causes stay so far from overflow that they can be added. */
  private static final double HEAVIEST = 1e300;

  private GapEvaluations() {}

  /** An average gap that is all due to information. */
  static Evaluation expected(double value, LossRange range) {
    return expected(value, range, new Cause("information", 1));
  }

  /** An average gap by what is told about a coin for each example: the mean of √(2Iᵢ). */
  static Evaluation ofCoins(ExampleInformation information, LossRange range) {
    return expected(InformationArithmetic.meanUp(information, nats -> sqrtUp(2 * nats)), range);
  }

  /** An average gap, shared among its causes. */
  static Evaluation expected(double value, LossRange range, Cause... causes) {
    return of(List.of(), NONE, value, range, causes);
  }

  /** An average risk, of which the mean was observed. */
  static Evaluation risk(double mean, double value, LossRange range, Cause... causes) {
    Term observed = new Term("average empirical risk", mean);
    return of(List.of(), observed, value, range, causes);
  }

  /** A gap at a confidence, shared among its causes. */
  static Evaluation at(
      Confidence confidence, Theorem theorem, double value, LossRange range, Cause... causes) {
    return of(List.of(), NONE, value, range, causes);
  }

  /** What was observed, and what its distance from the value is due to. */
  static Evaluation of(
      List<Spending> ledger, Term observed, double value, LossRange range, Cause... causes) {
    Cause[] weights =
        Arrays.stream(causes)
            .map(cause -> new Cause(cause.name(), Math.min(cause.weight(), HEAVIEST)))
            .toArray(Cause[]::new);
    return Evaluation.of(finite(value, range), ledger, observed, weights);
  }

  /** The name of what the confidence costs, given what is below the root. */
  static String confidenceName(double bracket) {
    return bracket < 0 ? "confidence: the failure event was seen" : "confidence";
  }

  /** b − a, or 1 for losses that are not scaled. */
  static double widthUp(LossRange range) {
    return range.isBounded() ? subtractUp(range.high(), range.low()) : 1;
  }

  /** b − a, or 1 for losses that are not scaled, rounded down. */
  static double widthDown(LossRange range) {
    return range.isBounded() ? subtractDown(range.high(), range.low()) : 1;
  }

  /** A value that stays finite in units of the loss. */
  private static double finite(double value, LossRange range) {
    double width = widthUp(range);
    return Math.min(value, width > 1 ? Double.MAX_VALUE / 4 / width : Double.MAX_VALUE);
  }
}
