package genbound.evidence;

import genbound.numeric.Arguments;
import genbound.numeric.Rounding;
import java.util.List;

/**
 * A loss that takes few values, and how often it took each on n examples. For a posterior over
 * predictors, the frequencies are averaged over it.
 *
 * <p>The frequencies may miss 1 by 1e-6, as rounded ones do. What is missing counts as examples
 * with the greatest loss.
 *
 * @param values the values, ascending, at least two
 * @param frequencies the share of each, in [0, 1], adding up to 1
 * @param n how many examples there were, in [1, 2⁵³]
 */
public record DiscreteLoss(List<Double> values, List<Double> frequencies, long n) {

  /** How far a sum may be from 1: shares kept as floats miss it by up to 1e-7. */
  private static final double STRAY = 1e-6;

  public DiscreteLoss {
    values = Arguments.list("values", values);
    frequencies = Arguments.list("frequencies", frequencies);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.require(values.size() >= 2, "values", "at least two", values);
    Arguments.require(
        frequencies.size() == values.size(), "frequencies", "one for each value", frequencies);
    double sum = 0;
    for (int j = 0; j < values.size(); j++) {
      Arguments.finite("values", values.get(j));
      Arguments.require(j == 0 || values.get(j) > values.get(j - 1), "values", "ascending", values);
      sum += Arguments.inClosed("frequencies", frequencies.get(j), 0, 1);
    }
    double width = values.get(values.size() - 1) - values.get(0);
    Arguments.require(width <= LossRange.WIDEST, "values", "within 1.7e308 of each other", values);
    Arguments.require(Math.abs(sum - 1) <= STRAY, "frequencies", "adding up to 1", sum);
  }

  /** The range from the least to the greatest value. */
  public LossRange range() {
    return new LossRange(values.get(0), values.get(values.size() - 1));
  }

  /** The share of the examples whose loss was at least the value at a place, rounded up. */
  public double frequencyFrom(int place) {
    double above = 0;
    for (double frequency : frequencies.subList(place, frequencies.size())) {
      above = Rounding.addUp(above, frequency);
    }
    double below = 0;
    for (double frequency : frequencies.subList(0, place)) {
      below = Rounding.addDown(below, frequency);
    }
    return Math.min(1, Math.max(above, Rounding.subtractUp(1, below)));
  }

  @Override
  public String toString() {
    return "losses " + values + " with frequencies " + frequencies + " over " + n;
  }
}
