package genbound.estimate.neighbours;

import java.util.Arrays;

/**
 * Points in halved boxes, for distances to neighbours and counts in the max-norm. Each query also
 * counts the nodes and points that it looked at.
 *
 * <p>Distances to boxes are computed step for step as distances to points are, and every step is
 * monotone under rounding: no point is overlooked, not even among ties.
 */
final class KdTree {

  private static final int LEAF = 8;

  private final HalvedBoxes boxes;
  private final int dimension;

  /** The points' coordinates, in the order of the boxes. */
  private final double[] coordinates;

  KdTree(double[][] points) {
    boxes = new HalvedBoxes(points, LEAF);
    dimension = boxes.dimension;
    coordinates = new double[points.length * dimension];
    for (int i = 0; i < points.length; i++) {
      System.arraycopy(points[boxes.order[i]], 0, coordinates, i * dimension, dimension);
    }
  }

  /** The number of the point at a place, where neighbours tend to have near places. */
  int at(int place) {
    return boxes.order[place];
  }

  /** The tree as seen from a point, one of its own or not. */
  final class Query {

    private final double[] centre;
    private long work;

    Query(double[] centre) {
      this.centre = centre;
    }

    /** How many nodes and points were looked at. */
    long work() {
      return work;
    }

    /** The distance to the k-th nearest of the points. */
    double distanceToNeighbour(int k) {
      double[] nearest = new double[k];
      Arrays.fill(nearest, Double.POSITIVE_INFINITY);
      search(0, 0, boxes.order.length, nearest);
      return nearest[k - 1];
    }

    private void search(int node, int from, int to, double[] nearest) {
      work++;
      int last = nearest.length - 1;
      if (boxes.isLeaf(from, to)) {
        for (int i = from; i < to; i++) {
          work++;
          insert(distance(coordinates, coordinates, i, nearest[last]), nearest);
        }
        return;
      }
      int middle = boxes.middle(from, to);
      double left = distance(boxes.low, boxes.high, 2 * node + 1, nearest[last]);
      double right = distance(boxes.low, boxes.high, 2 * node + 2, nearest[last]);
      boolean leftFirst = left <= right;
      if (leftFirst && left < nearest[last]) {
        search(2 * node + 1, from, middle, nearest);
      }
      if (right < nearest[last]) {
        search(2 * node + 2, middle, to, nearest);
      }
      if (!leftFirst && left < nearest[last]) {
        search(2 * node + 1, from, middle, nearest);
      }
    }

    /** How many of the points are nearer than a distance. */
    int countNearer(double distance) {
      return count(0, 0, boxes.order.length, distance);
    }

    private int count(int node, int from, int to, double distance) {
      work++;
      if (distance(boxes.low, boxes.high, node, distance) >= distance) {
        return 0;
      }
      if (distance(boxes.high, boxes.low, node, distance) < distance) {
        return to - from;
      }
      if (boxes.isLeaf(from, to)) {
        int count = 0;
        for (int i = from; i < to; i++) {
          work++;
          count += distance(coordinates, coordinates, i, distance) < distance ? 1 : 0;
        }
        return count;
      }
      int middle = boxes.middle(from, to);
      return count(2 * node + 1, from, middle, distance)
          + count(2 * node + 2, middle, to, distance);
    }

    /**
     * The distance to the i-th box, if it is given by its least and greatest corners; to its
     * farthest point, if they are swapped; to a point, if they are the same. Or, where that is
     * above the limit, anything above it.
     */
    private double distance(double[] least, double[] greatest, int i, double limit) {
      double most = 0;
      for (int j = 0, k = i * dimension; j < dimension && most <= limit; j++, k++) {
        most = Math.max(most, Math.max(least[k] - centre[j], centre[j] - greatest[k]));
      }
      return most;
    }
  }

  private static void insert(double distance, double[] nearest) {
    int place = nearest.length;
    while (place > 0 && distance < nearest[place - 1]) {
      place--;
    }
    if (place < nearest.length) {
      System.arraycopy(nearest, place, nearest, place + 1, nearest.length - 1 - place);
      nearest[place] = distance;
    }
  }
}
