package genbound.bound;

import genbound.numeric.Arguments;

/**
 * Something that holds a bound's value away from what was observed, with its weight among such
 * causes. Only the proportions of weights matter.
 *
 * @param name what the cause is
 * @param weight its weight, at least 0, such as nats of a divergence or of a confidence
 */
public record Cause(String name, double weight) {

  public Cause {
    Arguments.notNull("name", name);
    if (Double.isNaN(weight)) {
      throw new IllegalStateException("the weight of '" + name + "' is NaN");
    }
    weight = Math.min(weight, Double.MAX_VALUE);
  }

  /** Its part of a distance that all causes share in proportion to their weights. */
  Term of(double distance, double largest, double total, int causes) {
    double share = total > 0 ? weight / largest / total : 1.0 / causes;
    return new Term(name, share * distance);
  }
}
