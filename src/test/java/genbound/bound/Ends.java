package genbound.bound;

import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import java.util.List;

/** A bound whose two ends, for losses in [0, 1], are given and do not depend on the confidence. */
record Ends(Theorem theorem, LossRange range, double low, double high, boolean isOneEvent)
    implements TwoSidedBound {

  static Theorem theorem(Quantity quantity, Standing standing) {
    return Theorem.upper("of " + standing, quantity, "given ≤", "by hand", standing, 0);
  }

  /** A risk of losses in [0, 1]. */
  static Ends of(double low, double high) {
    return new Ends(theorem(Quantity.RISK, Standing.PUBLISHED), LossRange.UNIT, low, high, false);
  }

  /** The same ends under another theorem and range. */
  Ends with(Quantity quantity, Standing standing, LossRange range) {
    return new Ends(theorem(quantity, standing), range, low, high, isOneEvent);
  }

  @Override
  public String lowerFormula() {
    return "given ≥";
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return new Evaluation(high, List.of(new Term("observed", 0), new Term("given", high)));
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    return new Evaluation(low, List.of(new Term("observed", 0), new Term("given", low)));
  }
}
