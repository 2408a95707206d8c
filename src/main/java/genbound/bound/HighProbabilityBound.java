package genbound.bound;

import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import java.util.List;
import java.util.Map;

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

  /**
   * The largest confidence at which this bound reaches a target: at which an upper bound is at most
   * the target, a lower bound at least.
   *
   * <p>Its δ is a {@index p-value}. If the target was fixed beforehand and the quantity misses it,
   * a δ as small as α comes out with probability at most α, for each α. This is proved for bounds
   * that move outward as the confidence grows, which all do but those whose bets or parameters
   * depend on δ: {@code Holdout.predictablePlugIn} and {@code nested}, and {@code
   * PacBayes.empiricalBernstein}. Compare it with a level that was fixed beforehand: a confidence
   * that is read off the examples is no longer one that was asked for. The confidence returned is
   * one at which the bound was seen to reach the target, so it is never too large.
   *
   * @param target in units of the loss
   * @throws IllegalArgumentException if the bound reaches the target at no confidence
   */
  default Confidence confidenceFor(double target) {
    return Reached.of(this, target);
  }

  // The compiler of Scala names the interface that a default method stands in, and Bound is sealed.

  @Override
  default LossRange range() {
    return Bound.super.range();
  }

  @Override
  default Map<String, Object> inputs() {
    return Bound.super.inputs();
  }
}
