package genbound.estimate.neighbours;

import java.util.stream.IntStream;

/**
 * Points in a box that is halved again and again across its longest side: node 0 holds all of them,
 * and the halves of the node numbered i are the nodes 2i + 1 and 2i + 2.
 */
final class HalvedBoxes {

  final int dimension;

  /** The points, as numbers, ordered so that each node holds those of a range. */
  final int[] order;

  /** Of each node, the smallest box. */
  final double[] low;

  final double[] high;
  private final int leaf;

  /** Boxes of points, halved until each holds {@code leaf} of them at most. */
  HalvedBoxes(double[][] points, int leaf) {
    this.leaf = leaf;
    dimension = points[0].length;
    order = IntStream.range(0, points.length).toArray();
    int nodes = 1;
    for (int size = leavesOf(points.length); size > 1; size = (size + 1) / 2) {
      nodes = 2 * nodes + 1;
    }
    low = new double[nodes * dimension];
    high = new double[nodes * dimension];
    build(points, 0, 0, points.length);
  }

  /** How many nodes there may be. */
  int nodes() {
    return low.length / dimension;
  }

  boolean isLeaf(int from, int to) {
    return to - from <= leaf;
  }

  /** Where the second half of a range begins: all leaves but the last are full. */
  int middle(int from, int to) {
    return from + (leavesOf(to - from) + 1) / 2 * leaf;
  }

  private int leavesOf(int points) {
    return (points - 1) / leaf + 1;
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
    if (!isLeaf(from, to)) {
      int middle = middle(from, to);
      select(points, from, to - 1, middle, widest);
      build(points, 2 * node + 1, from, middle);
      build(points, 2 * node + 2, middle, to);
    }
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
}
