package genbound.evidence;

import java.util.List;

/** A loss of few values on n examples, of which each had one value that was counted. */
public sealed interface CountedLoss extends Ranged permits DiscreteLoss, PairedErrors {

  /** The values, ascending, at least two. */
  List<Double> values();

  /** How many examples there were. */
  long n();

  /**
   * How many examples had at least the value at a place.
   *
   * @throws IllegalArgumentException if the frequencies are not those of whole examples
   */
  long countFrom(int place);

  /** Whether the loss is that of one predictor less that of another. */
  boolean isDifference();

  /** The mean loss, to nearest. */
  default double mean() {
    double mean = values().get(0);
    for (int j = 1; j < values().size(); j++) {
      mean += (values().get(j) - values().get(j - 1)) * ((double) countFrom(j) / n());
    }
    return mean;
  }

  /** The range from the least to the greatest value. */
  @Override
  default LossRange range() {
    return new LossRange(values().get(0), values().get(values().size() - 1));
  }
}
