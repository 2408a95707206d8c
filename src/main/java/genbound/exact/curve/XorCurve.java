package genbound.exact.curve;

import genbound.numeric.Arguments;
import java.util.List;

/**
 * What one simulated training on XOR clusters showed, at the steps that were looked at.
 *
 * @param points in the order of the steps, at least one
 * @param inputNorm the Frobenius norm √(Σ‖xᵢ‖²) of the training inputs
 */
public record XorCurve(List<Point> points, double inputNorm) {

  public XorCurve {
    points = Arguments.list("points", points);
    Arguments.require(!points.isEmpty(), "points", "not empty", points);
    Arguments.nonNegative("inputNorm", inputNorm);
  }

  /**
   * The network after some steps.
   *
   * @param step how many steps were taken
   * @param training the share of the training labels that are fitted, turned ones among them
   * @param test the share of fresh points that get the label of their cluster
   * @param leastMargin the least y·f(x) over the training examples; not positive where some is not
   *     fitted
   * @param weightNorm the Frobenius norm of the trained layer
   */
  public record Point(
      int step, double training, double test, double leastMargin, double weightNorm) {}

  /** What was seen after a number of steps that was looked at. */
  public Point at(int step) {
    List<Integer> steps = points.stream().map(Point::step).toList();
    Arguments.require(steps.contains(step), "step", "one of " + steps, step);
    return points.get(steps.indexOf(step));
  }

  /** What was seen at the end. */
  public Point last() {
    return points.get(points.size() - 1);
  }

  @Override
  public String toString() {
    Point last = last();
    return "after "
        + last.step
        + " steps training accuracy "
        + (float) last.training
        + ", test accuracy "
        + (float) last.test;
  }
}
