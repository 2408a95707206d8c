package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Spending;
import genbound.bound.Term;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.numeric.BinaryKl;
import java.util.Arrays;
import java.util.List;

/** What the theorems of this family say, as evaluations. */
final class GapEvaluations {

  private static final Term NONE = new Term("gap of 0", 0);

  /** Weights of causes stay so far from overflow that they can be added. */
  private static final double HEAVIEST = 1e300;

  private GapEvaluations() {}

  /** A gap that is all due to information. */
  static Evaluation gap(double value, LossRange range) {
    return gap(value, range, new Cause("information", 1));
  }

  /** A gap, shared among its causes. */
  static Evaluation gap(double value, LossRange range, Cause... causes) {
    return of(List.of(), NONE, value, range, causes);
  }

  /** The largest risk p with kl(r‖p) at most (x + price)/n, where x was measured. */
  static Evaluation kl(EmpiricalRisk risk, Cause measured, double price) {
    double mean = risk.scaledMeanUp();
    double nats = divideUp(addUp(measured.weight(), price), risk.n());
    return of(
        List.of(),
        new Term("empirical risk", mean),
        BinaryKl.upperInverse(mean, nats),
        risk.range(),
        measured,
        new Cause("confidence", price));
  }

  /** √( (x + price)/(2n) ), where x was measured: a gap on one sample, for losses in a range. */
  static Evaluation root(Cause measured, double price, long n, LossRange range) {
    double value = sqrtUp(divideUp(addUp(measured.weight(), price), 2.0 * n));
    return gap(value, range, measured, new Cause("confidence", price));
  }

  /** What a tail allows for (x + ln(√n/δ))/(n − 1), where x was measured and may be negative. */
  static Evaluation deviation(
      String measured, double nats, long n, LossTail tail, Confidence confidence) {
    double price = InformationArithmetic.logRootUp(n, confidence);
    double bracket = addUp(nats, price);
    return gap(
        EvidenceChecks.deviation(tail, divideUp(Math.max(0, bracket), n - 1)),
        tail.range(),
        new Cause(measured, Math.max(0, nats)),
        new Cause(confidenceName(bracket), price));
  }

  /** An average risk, of which the mean was observed and the rest is due to information. */
  static Evaluation risk(double mean, double value, LossRange range) {
    return risk(mean, value, range, new Cause("information", 1));
  }

  /** An average risk, of which the mean was observed. */
  static Evaluation risk(double mean, double value, LossRange range, Cause... causes) {
    Term observed = new Term("average empirical risk", mean);
    return of(List.of(), observed, value, range, causes);
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
  private static String confidenceName(double bracket) {
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
