package genbound.bound;

import genbound.evidence.Confidence;

/** An upper bound whose theorem also bounds the quantity from below. */
public interface TwoSidedBound extends HighProbabilityBound {

  /** The theorem's lower formula, for losses scaled to [0, 1]. */
  Evaluation evaluateLower(Confidence confidence);

  /** The statement of the lower side. */
  String lowerFormula();

  /** The lower bound alone, which spends all of δ on its side. */
  default HighProbabilityBound lower() {
    return new LowerSide(this);
  }

  /** Whether one event bounds both sides, so that each has all of δ in an interval. */
  default boolean isOneEvent() {
    return false;
  }

  /** Both sides at once, which share δ: each at δ/2, or by one event that bounds both. */
  default Interval intervalAt(Confidence confidence) {
    Confidence each = isOneEvent() ? confidence : confidence.share(0.5);
    return new Interval(lower().at(each), at(each), confidence);
  }

  /** Both sides at once at confidence level 1 − δ in (0, 1). */
  default Interval intervalAt(double level) {
    return intervalAt(Confidence.ofLevel(level));
  }
}
