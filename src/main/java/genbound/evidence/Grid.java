package genbound.evidence;

import static genbound.numeric.Rounding.logUp;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values of a parameter, declared before the examples were seen. A bound may take the best of them
 * afterwards, because it charges ln(size) for the choice.
 *
 * @param values the values, positive and finite, at least one
 */
public record Grid(List<Double> values) {

  private static final int MOST_VALUES = 1_000_000;

  public Grid {
    values = Arguments.list("values", values);
    Arguments.require(!values.isEmpty(), "values", "not empty", values);
    for (double value : values) {
      Arguments.positive("values", value);
    }
  }

  /** A grid of the given values. */
  public static Grid of(double... values) {
    return new Grid(Arrays.stream(Arguments.notNull("values", values)).boxed().toList());
  }

  /**
   * The values least, least·ratio, least·ratio², … up to {@code greatest}.
   *
   * @param least the first value, in (0, ∞)
   * @param greatest no value is above it; at least {@code least}, at most 1.7e308 times it
   * @param ratio in (1, ∞); at most a million values may result
   */
  public static Grid geometric(double least, double greatest, double ratio) {
    Arguments.positive("least", least);
    Arguments.require(
        greatest >= least && Double.isFinite(greatest), "greatest", "in [least, ∞)", greatest);
    Arguments.require(ratio > 1 && Double.isFinite(ratio), "ratio", "in (1, ∞)", ratio);
    double times = greatest / least;
    Arguments.require(
        Double.isFinite(times), "greatest", "at most 1.7e308 times least", (Double) greatest);
    double steps = Math.log(times) / Math.log(ratio);
    Arguments.require(steps < MOST_VALUES, "ratio", "large enough for a million values", ratio);
    List<Double> values = new ArrayList<>();
    for (double value = least; value <= greatest; value = least * Math.pow(ratio, values.size())) {
      values.add(value);
    }
    return new Grid(values);
  }

  /** How many values there are. */
  public int size() {
    return values.size();
  }

  /** ln(size), the price of choosing among them, rounded up. */
  public double logSizeUp() {
    return logUp(size());
  }

  @Override
  public String toString() {
    double least = values.stream().mapToDouble(v -> v).min().getAsDouble();
    double greatest = values.stream().mapToDouble(v -> v).max().getAsDouble();
    return size() + " values in [" + Numbers.plain(least) + ", " + Numbers.plain(greatest) + "]";
  }
}
