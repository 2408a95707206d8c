package genbound.estimate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Points in a box that is halved again and again across its longest side, for neighbours and counts
 * in the max-norm. Each query also counts the nodes and points that it looked at.
 */
final class KdTree {

  private static final int LEAF = 8;

  private final int dimension;

  /** The points, as numbers, ordered so that each node holds those of a range. */
  private final int[] order;

  /** Their coordinates in that order. */
  private final double[] coordinates;

  /** Of the node numbered i, whose halves are 2i + 1 and 2i + 2, the smallest box. */
  private final double[] low;

  private final double[] high;

  KdTree(double[][] points) {
    dimension = points[0].length;
    order = IntStream.range(0, points.length).toArray();
    int nodes = 1;
    for (int size = points.length; size > LEAF; size = (size + 1) / 2) {
      nodes = 2 * nodes + 1;
    }
    low = new double[nodes * dimension];
    high = new double[nodes * dimension];
    build(points, 0, 0, points.length);
    coordinates = new double[points.length * dimension];
    for (int i = 0; i < points.length; i++) {
      System.arraycopy(points[order[i]], 0, coordinates, i * dimension, dimension);
    }
  }

  /** The number of the point at a place, where neighbours tend to have near places. */
  int at(int place) {
    return order[place];
  }

  private void build(double[][] points, int node, int from, int to) {
    int widest = 0;
    double width = -1;
    for (int j = 0; j < dimension; j++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        least = Math.min(least, points[order[i]][j]);
        most = Math.max(most, points[order[i]][j]);
      }
      low[node * dimension + j] = least;
      high[node * dimension + j] = most;
      widest = most - least > width ? j : widest;
      width = Math.max(width, most - least);
    }
    if (to - from > LEAF) {
      int middle = middle(from, to);
      select(points, from, to - 1, middle, widest);
      build(points, 2 * node + 1, from, middle);
      build(points, 2 * node + 2, middle, to);
    }
  }

  private static int middle(int from, int to) {
    return (from + to + 1) >>> 1;
  }

  /** Brings the point that is k-th along a side to its place, smaller ones before it. */
  private void select(double[][] points, int from, int to, int k, int side) {
    while (from < to) {
      double pivot = points[order[(from + to) >>> 1]][side];
      int i = from;
      int j = to;
      while (i <= j) {
        while (points[order[i]][side] < pivot) {
          i++;
        }
        while (points[order[j]][side] > pivot) {
          j--;
        }
        if (i <= j) {
          int swapped = order[i];
          order[i++] = order[j];
          order[j--] = swapped;
        }
      }
      if (k <= j) {
        to = j;
      } else if (k >= i) {
        from = i;
      } else {
        return;
      }
    }
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
      search(0, 0, order.length, nearest);
      return nearest[k - 1];
    }

    private void search(int node, int from, int to, double[] nearest) {
      work++;
      if (to - from <= LEAF) {
        for (int i = from; i < to; i++) {
          work++;
          insert(nearest, distance(coordinates, coordinates, i));
        }
        return;
      }
      int middle = middle(from, to);
      double left = distance(low, high, 2 * node + 1);
      double right = distance(low, high, 2 * node + 2);
      boolean leftFirst = left <= right;
      if (leftFirst && left < nearest[nearest.length - 1]) {
        search(2 * node + 1, from, middle, nearest);
      }
      if (right < nearest[nearest.length - 1]) {
        search(2 * node + 2, middle, to, nearest);
      }
      if (!leftFirst && left < nearest[nearest.length - 1]) {
        search(2 * node + 1, from, middle, nearest);
      }
    }

    /** How many of the points are nearer than a distance. */
    int countNearer(double distance) {
      return count(0, 0, order.length, distance);
    }

    private int count(int node, int from, int to, double distance) {
      work++;
      if (distance(low, high, node) >= distance) {
        return 0;
      }
      if (distance(high, low, node) < distance) {
        return to - from;
      }
      if (to - from <= LEAF) {
        int count = 0;
        for (int i = from; i < to; i++) {
          work++;
          count += distance(coordinates, coordinates, i) < distance ? 1 : 0;
        }
        return count;
      }
      int middle = middle(from, to);
      return count(2 * node + 1, from, middle, distance)
          + count(2 * node + 2, middle, to, distance);
    }

    /**
     * The distance to the i-th box, if it is given by its least and greatest corners; to its
     * farthest point, if they are swapped; to a point, if they are the same.
     */
    private double distance(double[] least, double[] greatest, int i) {
      double most = 0;
      for (int j = 0, k = i * dimension; j < dimension; j++, k++) {
        most = Math.max(most, Math.max(least[k] - centre[j], centre[j] - greatest[k]));
      }
      return most;
    }
  }

  private static void insert(double[] nearest, double distance) {
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
