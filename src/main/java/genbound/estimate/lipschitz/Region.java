package genbound.estimate.lipschitz;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * Where inputs may lie: a box, or a Euclidean ball. Ends that are computed are rounded outward.
 *
 * <p>A coordinate of a box that cannot move takes no part in Lipschitz constants, unless none can:
 * the region is then a point, and the constant that of its generalised gradients.
 */
public final class Region {

  private final double[] lower;
  private final double[] upper;
  private final double[] largest;
  private final double[] centre;
  private final double radius;
  private final int[] free;
  private final boolean point;

  private Region(double[] lower, double[] upper, double[] centre, double radius) {
    this.lower = lower;
    this.upper = upper;
    this.centre = centre;
    this.radius = radius;
    largest = new double[lower.length];
    int[] moving = new int[lower.length];
    int count = 0;
    for (int i = 0; i < lower.length; i++) {
      largest[i] = Math.max(Math.abs(lower[i]), Math.abs(upper[i]));
      if (lower[i] < upper[i]) {
        moving[count++] = i;
      }
    }
    point = count == 0;
    if (point) {
      Arrays.setAll(moving, i -> i);
    }
    free = point ? moving : Arrays.copyOf(moving, count);
  }

  /**
   * The box between two corners.
   *
   * @param lower one number a coordinate, finite
   * @param upper as many, none below its lower one, finite
   */
  public static Region box(double[] lower, double[] upper) {
    vector("lower", lower);
    vector("upper", upper);
    Arguments.require(lower.length == upper.length, "upper", lower.length + " long", upper.length);
    for (int i = 0; i < lower.length; i++) {
      String domain = "at least " + lower[i];
      Arguments.require(lower[i] <= upper[i], "upper", i, domain, upper[i]);
    }
    return new Region(lower.clone(), upper.clone(), null, 0);
  }

  /**
   * All inputs that differ from a centre by at most ε in each coordinate.
   *
   * @param centre one number a coordinate, finite
   * @param epsilon ε, in [0, ∞)
   */
  public static Region around(double[] centre, double epsilon) {
    vector("centre", centre);
    Arguments.nonNegative("epsilon", epsilon);
    return new Region(moved(centre, -epsilon), moved(centre, epsilon), null, 0);
  }

  /**
   * All inputs within a Euclidean distance of a centre.
   *
   * @param centre one number a coordinate, finite
   * @param radius in (0, ∞)
   */
  public static Region ball(double[] centre, double radius) {
    vector("centre", centre);
    Arguments.positive("radius", radius);
    return new Region(moved(centre, -radius), moved(centre, radius), centre.clone(), radius);
  }

  /**
   * The part of a box that lies in the cube [low, high]ᴰ, where inputs are known to lie.
   *
   * @param low the least value of any coordinate
   * @param high the largest; the box must have a part between the two
   */
  public Region within(double low, double high) {
    Arguments.require(!isBall(), "region", "a box", this);
    double[] least = new double[inputs()];
    double[] most = new double[inputs()];
    for (int i = 0; i < least.length; i++) {
      least[i] = Math.max(lower[i], low);
      most[i] = Math.min(upper[i], high);
      boolean meets = least[i] <= most[i];
      Arguments.require(meets, "low", "such that the box has a part in the cube", low);
    }
    return new Region(least, most, null, 0);
  }

  /**
   * The same box with one coordinate between two ends.
   *
   * @param coordinate which, from 0
   * @param low its least value
   * @param high its largest, at least as large
   */
  public Region with(int coordinate, double low, double high) {
    Arguments.require(!isBall(), "region", "a box", this);
    Arguments.inRange("coordinate", coordinate, 0, inputs() - 1L);
    double[] least = lower.clone();
    double[] most = upper.clone();
    least[coordinate] = low;
    most[coordinate] = high;
    return box(least, most);
  }

  private static double[] moved(double[] centre, double by) {
    double[] ends = new double[centre.length];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = by < 0 ? subtractDown(centre[i], -by) : addUp(centre[i], by);
      Arguments.finite("centre", i, ends[i]);
    }
    return ends;
  }

  private static void vector(String name, double[] values) {
    Arguments.notNull(name, values);
    Arguments.require(values.length > 0, name, "not empty", 0);
    for (int i = 0; i < values.length; i++) {
      Arguments.finite(name, i, values[i]);
    }
  }

  /** How many coordinates there are. */
  public int inputs() {
    return lower.length;
  }

  /** The least value of a coordinate. */
  public double lower(int coordinate) {
    return lower[coordinate];
  }

  /** The largest value of a coordinate. */
  public double upper(int coordinate) {
    return upper[coordinate];
  }

  boolean isBall() {
    return centre != null;
  }

  /** Whether no coordinate can move. */
  boolean isPoint() {
    return point;
  }

  /** The coordinates that can move; all of them at a point. */
  int[] free() {
    return free;
  }

  /** The largest magnitudes of the coordinates. */
  double[] largest() {
    return largest;
  }

  double middle(int coordinate) {
    return isBall() ? centre[coordinate] : lower[coordinate] / 2 + upper[coordinate] / 2;
  }

  /** Half the width of a coordinate, or the radius. */
  double reach(int coordinate) {
    return isBall() ? radius : upper[coordinate] / 2 - lower[coordinate] / 2;
  }

  /** Moves a point at a distance of the middle into the region. */
  void pull(double[] point, double distance) {
    double most = radius * (1 - 1e-12);
    for (int i = 0; i < point.length; i++) {
      if (isBall() && distance > most) {
        point[i] = centre[i] + (point[i] - centre[i]) * (most / distance);
      }
      point[i] = Math.max(lower[i], Math.min(upper[i], point[i]));
    }
  }

  /** The largest value of Σ vᵢxᵢ over the region, from above; v may be longer. */
  double most(double[] v) {
    double sum = 0;
    double magnitude = 0;
    double squares = 0;
    for (int i = 0; i < lower.length; i++) {
      double c = v[i];
      magnitude += Math.abs(c) * largest[i];
      if (centre == null) {
        sum += c > 0 ? c * upper[i] : c * lower[i];
      } else {
        sum += c * centre[i];
        squares += c * c;
      }
    }
    if (centre != null) {
      double reach = radius * Math.sqrt(squares + Roundoff.TINY);
      sum += reach;
      magnitude += reach;
    }
    return sum + Roundoff.gamma(lower.length + 8L) * magnitude;
  }

  /** A point of the region, up to rounding, where Σ vᵢxᵢ is largest. */
  void argmost(double[] v, double[] x) {
    if (centre == null) {
      for (int i = 0; i < x.length; i++) {
        x[i] = v[i] > 0 ? upper[i] : lower[i];
      }
      return;
    }
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      squares += v[i] * v[i];
    }
    double scale = squares > 0 ? radius / Math.sqrt(squares) : 0;
    for (int i = 0; i < x.length; i++) {
      x[i] = centre[i] + scale * v[i];
    }
  }

  @Override
  public String toString() {
    return isBall()
        ? "ball of radius " + radius + " in " + inputs() + " dimensions"
        : "box in " + inputs() + " dimensions, " + (isPoint() ? 0 : free.length) + " of them free";
  }
}
