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
public record DiscreteLoss(List<Double> values, List<Double> frequencies, long n)
    implements CountedLoss {

  /** How far a sum may be from 1: shares kept as floats miss it by up to 1e-7. */
  private static final double STRAY = 1e-6;

  /** How far a frequency times n may be from the whole number that was counted. */
  private static final double HARDLY_ASTRAY = 1e-6;

  /** Up to here a frequency is close enough to tell which whole number it came from. */
  private static final long MOST_COUNTED = 1L << 50;

  public DiscreteLoss {
    values = Arguments.list("values", values);
    frequencies = Arguments.list("frequencies", frequencies);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    checkValues(values);
    Arguments.require(
        frequencies.size() == values.size(), "frequencies", "one for each value", frequencies);
    double sum = 0;
    for (int j = 0; j < values.size(); j++) {
      sum += Arguments.inClosed("frequencies", frequencies.get(j), 0, 1);
    }
    Arguments.require(Math.abs(sum - 1) <= STRAY, "frequencies", "adding up to 1", sum);
  }

  /** Refuses values that are fewer than two, not ascending, or farther apart than any number. */
  static void checkValues(List<Double> values) {
    Arguments.require(values.size() >= 2, "values", "at least two", values);
    for (int j = 0; j < values.size(); j++) {
      Arguments.finite("values", values.get(j));
      Arguments.require(j == 0 || values.get(j) > values.get(j - 1), "values", "ascending", values);
    }
    double width = values.get(values.size() - 1) - values.get(0);
    Arguments.require(width <= LossRange.WIDEST, "values", "within 1.7e308 of each other", values);
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
  public long countFrom(int place) {
    Arguments.inRange("n", n, 1, MOST_COUNTED);
    long all = 0;
    long from = 0;
    for (int j = 0; j < values.size(); j++) {
      double examples = frequencies.get(j) * n;
      double astray = Math.abs(examples - Math.rint(examples));
      boolean whole = astray <= Math.max(HARDLY_ASTRAY, n * 0x1p-52);
      Arguments.require(whole, "frequencies", "those of whole examples, n = " + n, frequencies);
      all += (long) Math.rint(examples);
      from += j >= place ? (long) Math.rint(examples) : 0;
    }
    Arguments.require(all == n, "frequencies", "those of n = " + n + " examples", frequencies);
    return from;
  }

  @Override
  public boolean isDifference() {
    return false;
  }

  @Override
  public String toString() {
    return "losses " + values + " with frequencies " + frequencies + " over " + n;
  }
}
