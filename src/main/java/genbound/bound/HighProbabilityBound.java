package genbound.bound;

import genbound.evidence.Confidence;
import java.util.List;

/** A bound that holds except with a probability δ, which the caller chooses last. */
public non-sealed interface HighProbabilityBound extends Bound {

  /**
   * The theorem's formula, for losses scaled to [0, 1]: the one method a theorem writes.
   *
   * @param confidence how much of δ there is to spend
   */
  Evaluation evaluate(Confidence confidence);

  /**
   * Bounds on the same evidence that this one is proved to be never larger than (from below: never
   * smaller), at any confidence. A selection does not pay for a bound that cannot win.
   */
  default List<HighProbabilityBound> dominated() {
    return List.of();
  }

  /** The certificate at a confidence, in units of the loss. */
  default Certificate at(Confidence confidence) {
    return new Certificate(
        this, new Guarantee.WithProbability(confidence), Evaluation.of(this, confidence));
  }

  /** The certificate at failure probability δ in (0, 1). */
  default Certificate atDelta(double delta) {
    return at(Confidence.ofDelta(delta));
  }

  /** The certificate at confidence level 1 − δ in (0, 1). */
  default Certificate atConfidence(double level) {
    return at(Confidence.ofLevel(level));
  }
}
