package genbound.estimate.bias;

import genbound.numeric.Arguments;

/** Euclidean distances between points. */
final class Distances {

  private Distances() {}

  /** Refuses rows of unequal length, and numbers that are not finite or too large to be squared. */
  static void check(double[][] points, int fewest) {
    Arguments.array("points", points);
    Arguments.require(
        points.length >= fewest, "points", "at least " + fewest + " rows", points.length);
    for (int i = 0; i < points.length; i++) {
      Arguments.require(
          points[i].length == points[0].length && points[i].length > 0,
          "points",
          i,
          Math.max(1, points[0].length) + " long",
          points[i].length);
      for (double x : points[i]) {
        Arguments.inClosed("points", i, x, -1e150, 1e150);
      }
    }
  }

  static double squared(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      double difference = x[j] - y[j];
      sum += difference * difference;
    }
    return sum;
  }
}
