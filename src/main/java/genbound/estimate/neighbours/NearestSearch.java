package genbound.estimate.neighbours;

import java.util.Arrays;

/**
 * The nearest of some points in Euclidean distance, for batches of queries that lie close together.
 * Boxes are halved down to leaves of some hundred points, whose distances are computed in loops
 * that run as vectors: where boxes exclude few leaves, as in many dimensions, that is brute force
 * block by block, and where they exclude most, a tree.
 *
 * <p>Squares of distances to boxes and to points are sums of the same terms in one order, each
 * monotone under rounding: no point is overlooked, not even among ties.
 */
final class NearestSearch {

  /** Points of a leaf: as many as a loop over vectors needs, fewer where boxes exclude most. */
  private static final int LEAF = 512;

  private static final int SMALL_LEAF = 128;
  private static final int FEW_DIMENSIONS = 4;

  private final HalvedBoxes boxes;
  private final int dimension;

  /** Of each node that is a leaf, its points by coordinate. */
  private final double[][][] leaves;

  NearestSearch(double[][] points) {
    boxes = new HalvedBoxes(points, points[0].length <= FEW_DIMENSIONS ? SMALL_LEAF : LEAF);
    dimension = boxes.dimension;
    leaves = new double[boxes.nodes()][][];
    gather(points, 0, 0, points.length);
  }

  private void gather(double[][] points, int node, int from, int to) {
    if (!boxes.isLeaf(from, to)) {
      int middle = boxes.middle(from, to);
      gather(points, 2 * node + 1, from, middle);
      gather(points, 2 * node + 2, middle, to);
      return;
    }
    leaves[node] = new double[dimension][to - from];
    for (int i = from; i < to; i++) {
      for (int j = 0; j < dimension; j++) {
        leaves[node][j][i - from] = points[boxes.order[i]][j];
      }
    }
  }

  /** The number of the point at a place, where neighbours tend to have near places. */
  int at(int place) {
    return boxes.order[place];
  }

  /**
   * The numbers of the points nearest to each of some queries, nearest first; of two at the same
   * distance the one with the smaller mark is nearer.
   *
   * @param centres the queries
   * @param excluded for each query, the number of a point that does not count, or −1
   * @param k how many, at least 1 and at most as many as count
   * @param marks of the points
   */
  int[][] nearest(double[][] centres, int[] excluded, int k, long[] marks) {
    Batch batch = new Batch(centres, excluded, k, marks);
    int[] all = new int[centres.length];
    Arrays.setAll(all, q -> q);
    batch.search(0, 0, boxes.order.length, all);
    return Arrays.stream(batch.nearest).map(nearest -> nearest.found).toArray(int[][]::new);
  }

  /** Queries that walk down the boxes together. */
  private final class Batch {

    private final double[][] centres;
    private final Nearest[] nearest;
    private final double[] squares = new double[LEAF];

    Batch(double[][] centres, int[] excluded, int k, long[] marks) {
      this.centres = centres;
      nearest = new Nearest[centres.length];
      Arrays.setAll(nearest, q -> new Nearest(k, excluded[q], marks));
    }

    private void search(int node, int from, int to, int[] queries) {
      if (boxes.isLeaf(from, to)) {
        for (int q : queries) {
          squares(leaves[node], centres[q], to - from);
          nearest[q].offer(boxes.order, from, squares, to - from);
        }
        return;
      }
      double[] left = new double[queries.length];
      double[] right = new double[queries.length];
      for (int i = 0; i < queries.length; i++) {
        left[i] = toBox(2 * node + 1, queries[i]);
        right[i] = toBox(2 * node + 2, queries[i]);
      }
      int middle = boxes.middle(from, to);
      if (left[0] <= right[0]) {
        searchHalf(2 * node + 1, from, middle, queries, left);
        searchHalf(2 * node + 2, middle, to, queries, right);
      } else {
        searchHalf(2 * node + 2, middle, to, queries, right);
        searchHalf(2 * node + 1, from, middle, queries, left);
      }
    }

    private void searchHalf(int node, int from, int to, int[] queries, double[] squares) {
      int[] wanting = new int[queries.length];
      int count = 0;
      for (int i = 0; i < queries.length; i++) {
        wanting[count] = queries[i];
        count += squares[i] <= nearest[queries[i]].limit() ? 1 : 0;
      }
      if (count > 0) {
        search(node, from, to, count == wanting.length ? wanting : Arrays.copyOf(wanting, count));
      }
    }

    /** The square of the distance to a box, or anything above the limit where it is above that. */
    private double toBox(int node, int query) {
      double[] centre = centres[query];
      double limit = nearest[query].limit();
      double sum = 0;
      for (int j = 0, k = node * dimension; j < dimension && sum <= limit; j++, k++) {
        double gap = Math.max(0, Math.max(boxes.low[k] - centre[j], centre[j] - boxes.high[k]));
        sum += gap * gap;
      }
      return sum;
    }

    /** The squares of the distances to a leaf's points, three coordinates in one loop. */
    private void squares(double[][] leaf, double[] centre, int count) {
      Arrays.fill(squares, 0, count, 0);
      int j = 0;
      for (; j + 2 < dimension; j += 3) {
        add(leaf[j], leaf[j + 1], leaf[j + 2], centre[j], centre[j + 1], centre[j + 2], count);
      }
      for (; j < dimension; j++) {
        add(leaf[j], centre[j], count);
      }
    }

    private void add(double[] a, double[] b, double[] c, double x, double y, double z, int count) {
      for (int i = 0; i < count; i++) {
        squares[i] =
            squares[i]
                + (a[i] - x) * (a[i] - x)
                + (b[i] - y) * (b[i] - y)
                + (c[i] - z) * (c[i] - z);
      }
    }

    private void add(double[] a, double x, int count) {
      for (int i = 0; i < count; i++) {
        squares[i] += (a[i] - x) * (a[i] - x);
      }
    }
  }

  /** The nearest of the points offered to one query, in order. */
  private static final class Nearest {

    private final int excluded;
    private final long[] marks;
    private final int[] found;
    private final double[] squares;

    Nearest(int k, int excluded, long[] marks) {
      this.excluded = excluded;
      this.marks = marks;
      found = new int[k];
      squares = new double[k];
      Arrays.fill(found, -1);
      Arrays.fill(squares, Double.POSITIVE_INFINITY);
    }

    /** What is farther away than this is not among them; what is as far may be, by its mark. */
    double limit() {
      return squares[squares.length - 1];
    }

    void offer(int[] points, int from, double[] offered, int count) {
      double limit = limit();
      for (int i = 0; i < count; i++) {
        if (offered[i] <= limit && points[from + i] != excluded) {
          insert(points[from + i], offered[i]);
          limit = limit();
        }
      }
    }

    private void insert(int point, double square) {
      int place = found.length;
      while (place > 0 && isNearer(point, square, place - 1)) {
        place--;
      }
      if (place < found.length) {
        int moved = found.length - 1 - place;
        System.arraycopy(found, place, found, place + 1, moved);
        System.arraycopy(squares, place, squares, place + 1, moved);
        found[place] = point;
        squares[place] = square;
      }
    }

    private boolean isNearer(int point, double square, int place) {
      if (found[place] < 0 || square < squares[place]) {
        return true;
      }
      return square == squares[place] && marks[point] < marks[found[place]];
    }
  }
}
