package genbound.exact.attention;

import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * The softmax of logits, over the places that a mask leaves: masked places have the weight 0, and
 * the others add up to 1.
 */
public final class AttentionWeights {

  private final double[] weights;

  private AttentionWeights(double[] weights) {
    this.weights = weights;
  }

  /**
   * Over all places.
   *
   * @param logits at least one, finite
   */
  public static AttentionWeights of(double... logits) {
    Arguments.notNull("logits", logits);
    boolean[] kept = new boolean[logits.length];
    Arrays.fill(kept, true);
    return masked(logits, kept);
  }

  /**
   * Over some places.
   *
   * @param logits at least one, finite
   * @param kept which places the mask leaves, at least one
   */
  public static AttentionWeights masked(double[] logits, boolean[] kept) {
    Arguments.notNull("logits", logits);
    Arguments.notNull("kept", kept);
    Arguments.require(kept.length == logits.length, "kept", logits.length + " long", kept.length);
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logits.length; i++) {
      Arguments.finite("logits", i, logits[i]);
      top = kept[i] ? Math.max(top, logits[i]) : top;
    }
    Arguments.require(
        top > Double.NEGATIVE_INFINITY, "kept", "one place or more", "a mask of all places");
    double[] weights = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      weights[i] = kept[i] ? Math.exp(logits[i] - top) : 0;
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return new AttentionWeights(weights);
  }

  /** The weight of a place. */
  public double weight(int place) {
    Arguments.inRange("place", place, 0, weights.length - 1);
    return weights[place];
  }

  /** The largest weight. */
  public double largest() {
    return Arrays.stream(weights).max().getAsDouble();
  }

  /** −Σ w·ln w, in nats. */
  public double entropy() {
    double sum = 0;
    for (double weight : weights) {
      sum -= weight > 0 ? weight * Math.log(weight) : 0;
    }
    return Math.max(0, sum);
  }

  /** e^entropy: over how many places the attention is spread. */
  public double effectiveCount() {
    return Math.exp(entropy());
  }

  @Override
  public String toString() {
    return "attention to " + weights.length + " places, the largest weight " + (float) largest();
  }
}
