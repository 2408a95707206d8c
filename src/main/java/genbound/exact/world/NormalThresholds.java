package genbound.exact.world;

import genbound.numeric.Arguments;
import genbound.numeric.NormalTail;

/**
 * Inputs on a line with a normal law, and rules that say 1 above a threshold and 0 below: how often
 * two of them differ. Several such domains, each with its own law and its own true threshold, show
 * what a change of inputs and a change of labels do to a risk.
 *
 * <p>The mean distance of an ensemble Σ aᵢ·1[x &gt; τᵢ] from a rule is Σ aᵢ times that of each
 * member, as all members are off to the same side at every input.
 *
 * @param mean of the inputs, finite
 * @param deviation in (0, ∞)
 */
public record NormalThresholds(double mean, double deviation) {

  public NormalThresholds {
    Arguments.finite("mean", mean);
    Arguments.positive("deviation", deviation);
  }

  /**
   * The probability of an input between two thresholds, in either order, to 1e-12.
   *
   * @param first finite
   * @param second finite
   */
  public double disagreement(double first, double second) {
    Arguments.finite("first", first);
    Arguments.finite("second", second);
    double low = (Math.min(first, second) - mean) / deviation;
    double high = (Math.max(first, second) - mean) / deviation;
    if (low == high) {
      return 0;
    }
    double between =
        low >= 0
            ? NormalTail.up(low) - NormalTail.up(high)
            : high <= 0
                ? NormalTail.up(-high) - NormalTail.up(-low)
                : 1 - NormalTail.up(-low) - NormalTail.up(high);
    return Math.max(0, between);
  }
}
