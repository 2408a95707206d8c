package genbound.exact.world;

import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * Points and what belongs to each, drawn in a world that is known.
 *
 * @param x the points, one row each; copied
 * @param y a number for each: a target, or a label 1 or −1; copied
 */
public record LabelledSample(double[][] x, double[] y) {

  public LabelledSample {
    x = copy(Arguments.array("x", x));
    y = Arguments.notNull("y", y).clone();
    Arguments.require(x.length == y.length, "y", x.length + " long", y.length);
    for (int i = 0; i < y.length; i++) {
      Arguments.finite("y", i, y[i]);
    }
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /** A copy of the points. */
  @Override
  public double[][] x() {
    return copy(x);
  }

  /** A copy of the numbers. */
  @Override
  public double[] y() {
    return y.clone();
  }

  /**
   * A copy of one point. A loop over all points asks for one after another, or copies all of them
   * once with {@link #x()}.
   */
  public double[] x(int index) {
    return x[inside(index)].clone();
  }

  /** The number that belongs to a point. */
  public double y(int index) {
    return y[inside(index)];
  }

  private int inside(int index) {
    return (int) Arguments.inRange("index", index, 0, y.length - 1);
  }

  /** Refuses a size of a sample to be drawn that is not positive, or larger than the memory. */
  static void checkMemory(int n, double coordinates) {
    Arguments.atLeast("n", n, 1);
    Arguments.memory("n", n, n * (16 * coordinates + 64));
  }

  /** How many points there are. */
  public int size() {
    return y.length;
  }

  /** The labels, for a sample whose numbers are whole. */
  public int[] labels() {
    int[] labels = new int[y.length];
    for (int i = 0; i < y.length; i++) {
      labels[i] = (int) y[i];
      Arguments.require(labels[i] == y[i], "y", i, "a whole number", (Double) y[i]);
    }
    return labels;
  }

  @Override
  public String toString() {
    return y.length + " labelled points";
  }
}
