package genbound.estimate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Points in a box that is halved again and again across its longest side, for neighbours and counts
 * in the max-norm. Each query also counts the nodes and points that it looked at.
 */
final class KdTree {

  private static final int LEAF = 8;

  private final double[][] points;

  /** The points, as numbers, ordered so that each node holds those of a range. */
  private final int[] order;

  /** Of the node numbered i, whose halves are 2i + 1 and 2i + 2, the smallest box. */
  private final double[][] low;

  private final double[][] high;

  KdTree(double[][] points) {
    this.points = points;
    order = IntStream.range(0, points.length).toArray();
    int nodes = 1;
    for (int size = points.length; size > LEAF; size = (size + 1) / 2) {
      nodes = 2 * nodes + 1;
    }
    low = new double[nodes][];
    high = new double[nodes][];
    build(0, 0, points.length);
  }

  private void build(int node, int from, int to) {
    int dimension = points[0].length;
    double[] least = points[order[from]].clone();
    double[] most = least.clone();
    for (int i = from + 1; i < to; i++) {
      double[] point = points[order[i]];
      for (int j = 0; j < dimension; j++) {
        least[j] = Math.min(least[j], point[j]);
        most[j] = Math.max(most[j], point[j]);
      }
    }
    low[node] = least;
    high[node] = most;
    if (to - from > LEAF) {
      int widest = 0;
      for (int j = 1; j < dimension; j++) {
        widest = most[j] - least[j] > most[widest] - least[widest] ? j : widest;
      }
      int middle = middle(from, to);
      select(from, to - 1, middle, widest);
      build(2 * node + 1, from, middle);
      build(2 * node + 2, middle, to);
    }
  }

  private static int middle(int from, int to) {
    return (from + to + 1) >>> 1;
  }

  /** Brings the point that is k-th along a side to its place, smaller ones before it. */
  private void select(int from, int to, int k, int side) {
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

  /** One point's view of the tree. */
  final class Query {

    private final int self;
    private final double[] centre;
    private long work;

    Query(int self) {
      this.self = self;
      centre = points[self];
    }

    /** How many nodes and points were looked at. */
    long work() {
      return work;
    }

    /** The distance to the k-th nearest of the other points. */
    double distanceToNeighbour(int k) {
      double[] nearest = new double[k];
      Arrays.fill(nearest, Double.POSITIVE_INFINITY);
      search(0, 0, points.length, nearest);
      return nearest[k - 1];
    }

    private void search(int node, int from, int to, double[] nearest) {
      work++;
      if (to - from <= LEAF) {
        for (int i = from; i < to; i++) {
          if (order[i] != self) {
            work++;
            insert(nearest, distance(points[order[i]]));
          }
        }
        return;
      }
      int middle = middle(from, to);
      double left = distance(low[2 * node + 1], high[2 * node + 1]);
      double right = distance(low[2 * node + 2], high[2 * node + 2]);
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

    /** How many of the other points are nearer than a distance. */
    int countNearer(double distance) {
      return count(0, 0, points.length, distance) - (distance > 0 ? 1 : 0);
    }

    private int count(int node, int from, int to, double distance) {
      work++;
      if (distance(low[node], high[node]) >= distance) {
        return 0;
      }
      if (farthest(low[node], high[node]) < distance) {
        return to - from;
      }
      if (to - from <= LEAF) {
        int count = 0;
        for (int i = from; i < to; i++) {
          work++;
          count += distance(points[order[i]]) < distance ? 1 : 0;
        }
        return count;
      }
      int middle = middle(from, to);
      return count(2 * node + 1, from, middle, distance)
          + count(2 * node + 2, middle, to, distance);
    }

    private double distance(double[] point) {
      double most = 0;
      for (int j = 0; j < centre.length; j++) {
        most = Math.max(most, Math.abs(point[j] - centre[j]));
      }
      return most;
    }

    private double distance(double[] least, double[] greatest) {
      double most = 0;
      for (int j = 0; j < centre.length; j++) {
        most = Math.max(most, Math.max(least[j] - centre[j], centre[j] - greatest[j]));
      }
      return most;
    }

    private double farthest(double[] least, double[] greatest) {
      double most = 0;
      for (int j = 0; j < centre.length; j++) {
        most = Math.max(most, Math.max(centre[j] - least[j], greatest[j] - centre[j]));
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
