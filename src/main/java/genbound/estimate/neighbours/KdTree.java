package genbound.estimate.neighbours;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Points in a box that is halved again and again across its longest side, for neighbours and
 * counts. Each query also counts the nodes and points that it looked at.
 *
 * <p>Distances to boxes are computed step for step as distances to points are, and every step is
 * monotone under rounding: no point is overlooked, not even among ties.
 */
final class KdTree {

  /** How far apart two points are. */
  enum Norm {
    /** max |xⱼ − yⱼ|. */
    MAXIMUM,
    /** Σ (xⱼ − yⱼ)², the square of the distance. */
    SQUARED_EUCLIDEAN
  }

  private static final int LEAF = 8;

  private final Norm norm;
  private final int dimension;

  /** The points, as numbers, ordered so that each node holds those of a range. */
  private final int[] order;

  /** Their coordinates in that order. */
  private final double[] coordinates;

  /** Of the node numbered i, whose halves are 2i + 1 and 2i + 2, the smallest box. */
  private final double[] low;

  private final double[] high;

  /** For the max-norm. */
  KdTree(double[][] points) {
    this(points, Norm.MAXIMUM);
  }

  KdTree(double[][] points, Norm norm) {
    this.norm = norm;
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
      Nearest nearest = new Nearest(k, -1, null);
      search(0, 0, order.length, nearest);
      return nearest.limit();
    }

    /**
     * The numbers of the nearest of the points, nearest first; of two at the same distance the one
     * with the smaller mark is nearer.
     *
     * @param k how many, at least 1 and at most as many as count
     * @param excluded the number of a point that does not count, or −1
     * @param marks of the points
     */
    int[] nearest(int k, int excluded, long[] marks) {
      Nearest nearest = new Nearest(k, excluded, marks);
      search(0, 0, order.length, nearest);
      return nearest.found;
    }

    private void search(int node, int from, int to, Nearest nearest) {
      work++;
      if (to - from <= LEAF) {
        for (int i = from; i < to; i++) {
          work++;
          nearest.offer(order[i], distance(coordinates, coordinates, i, nearest.limit()));
        }
        return;
      }
      int middle = middle(from, to);
      double left = distance(low, high, 2 * node + 1, nearest.limit());
      double right = distance(low, high, 2 * node + 2, nearest.limit());
      boolean leftFirst = left <= right;
      if (leftFirst && nearest.wants(left)) {
        search(2 * node + 1, from, middle, nearest);
      }
      if (nearest.wants(right)) {
        search(2 * node + 2, middle, to, nearest);
      }
      if (!leftFirst && nearest.wants(left)) {
        search(2 * node + 1, from, middle, nearest);
      }
    }

    /** How many of the points are nearer than a distance. */
    int countNearer(double distance) {
      return count(0, 0, order.length, distance);
    }

    private int count(int node, int from, int to, double distance) {
      work++;
      if (distance(low, high, node, distance) >= distance) {
        return 0;
      }
      if (distance(high, low, node, distance) < distance) {
        return to - from;
      }
      if (to - from <= LEAF) {
        int count = 0;
        for (int i = from; i < to; i++) {
          work++;
          count += distance(coordinates, coordinates, i, distance) < distance ? 1 : 0;
        }
        return count;
      }
      int middle = middle(from, to);
      return count(2 * node + 1, from, middle, distance)
          + count(2 * node + 2, middle, to, distance);
    }

    /**
     * The distance to the i-th box, if it is given by its least and greatest corners; to its
     * farthest point, if they are swapped; to a point, if they are the same. Or, where that is
     * above the limit, anything above it.
     */
    private double distance(double[] least, double[] greatest, int i, double limit) {
      double sum = 0;
      for (int j = 0, k = i * dimension; j < dimension && sum <= limit; j++, k++) {
        double gap = Math.max(0, Math.max(least[k] - centre[j], centre[j] - greatest[k]));
        sum = norm == Norm.MAXIMUM ? Math.max(sum, gap) : sum + gap * gap;
      }
      return sum;
    }
  }

  /** The nearest of the points offered, in order. */
  private static final class Nearest {

    private final int excluded;
    private final long[] marks;
    private final int[] found;
    private final double[] distances;

    Nearest(int k, int excluded, long[] marks) {
      this.excluded = excluded;
      this.marks = marks;
      found = new int[k];
      distances = new double[k];
      Arrays.fill(found, -1);
      Arrays.fill(distances, Double.POSITIVE_INFINITY);
    }

    /** What is farther away than this is not among them. */
    double limit() {
      return distances[distances.length - 1];
    }

    /** Whether a point at this distance may be among them; ties count where marks break them. */
    boolean wants(double distance) {
      return distance < limit() || marks != null && distance == limit();
    }

    void offer(int point, double distance) {
      if (!wants(distance) || point == excluded) {
        return;
      }
      int place = found.length;
      while (place > 0 && isNearer(point, distance, place - 1)) {
        place--;
      }
      if (place < found.length) {
        int moved = found.length - 1 - place;
        System.arraycopy(found, place, found, place + 1, moved);
        System.arraycopy(distances, place, distances, place + 1, moved);
        found[place] = point;
        distances[place] = distance;
      }
    }

    private boolean isNearer(int point, double distance, int place) {
      if (found[place] < 0) {
        return true;
      }
      boolean tied = marks != null && distance == distances[place];
      return distance < distances[place] || tied && marks[point] < marks[found[place]];
    }
  }
}
