package genbound.estimate.lipschitz;

import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.List;

/**
 * Bounds of the partial derivatives of an output over a region, one a coordinate that is free.
 *
 * @param coordinates which they are
 * @param lower none of the derivatives is below these
 * @param upper none is above these
 */
public record JacobianBounds(List<Integer> coordinates, List<Double> lower, List<Double> upper) {

  public JacobianBounds {
    coordinates = Arguments.list("coordinates", coordinates);
    lower = Arguments.list("lower", lower);
    upper = Arguments.list("upper", upper);
    int count = coordinates.size();
    Arguments.require(lower.size() == count, "lower", count + " long", lower.size());
    Arguments.require(upper.size() == count, "upper", count + " long", upper.size());
  }

  static JacobianBounds of(Region region, double[] least, double[] most) {
    return new JacobianBounds(
        Arrays.stream(region.free()).boxed().toList(),
        Arrays.stream(least).boxed().toList(),
        Arrays.stream(most).boxed().toList());
  }

  /** What is proved of an output as one coordinate grows. */
  public enum Direction {
    /** It never falls. */
    INCREASING,
    /** It never grows. */
    DECREASING,
    /** It does not change. */
    CONSTANT,
    /** Nothing is proved. */
    OPEN
  }

  /**
   * Whether the output is monotone in a coordinate over the region.
   *
   * @param coordinate one that is free
   */
  public Direction direction(int coordinate) {
    int place = coordinates.indexOf(coordinate);
    Arguments.require(place >= 0, "coordinate", "one that is free: " + coordinates, coordinate);
    boolean grows = lower.get(place) >= 0;
    boolean falls = upper.get(place) <= 0;
    if (grows) {
      return falls ? Direction.CONSTANT : Direction.INCREASING;
    }
    return falls ? Direction.DECREASING : Direction.OPEN;
  }
}
