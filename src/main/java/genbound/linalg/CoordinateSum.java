package genbound.linalg;

import java.util.Arrays;

/**
 * A sum over the coordinates of two points, four at a time: of one pair, or of a point with each of
 * a block of points that are held by columns. The bits are the same either way.
 */
enum CoordinateSum {
  /** Σ xₖ·yₖ. */
  PRODUCTS {
    @Override
    double of(double[] x, double[] y) {
      double sum = 0;
      int k = 0;
      for (; k + 3 < x.length; k += 4) {
        sum += x[k] * y[k] + x[k + 1] * y[k + 1] + x[k + 2] * y[k + 2] + x[k + 3] * y[k + 3];
      }
      for (; k < x.length; k++) {
        sum += x[k] * y[k];
      }
      return sum;
    }

    @Override
    void add(double x, double[] y, double[] sum, int from, int to) {
      RowKernels.add(sum, x, y, from, to);
    }

    @Override
    void add(double[] x, int k, double[][] y, double[] sum, int from, int to) {
      RowKernels.add(
          sum, x[k], y[k], x[k + 1], y[k + 1], x[k + 2], y[k + 2], x[k + 3], y[k + 3], from, to);
    }
  },
  /** Σ (xₖ − yₖ)². */
  SQUARES {
    @Override
    double of(double[] x, double[] y) {
      double sum = 0;
      int k = 0;
      for (; k + 3 < x.length; k += 4) {
        double d0 = x[k] - y[k];
        double d1 = x[k + 1] - y[k + 1];
        double d2 = x[k + 2] - y[k + 2];
        double d3 = x[k + 3] - y[k + 3];
        sum += d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
      }
      for (; k < x.length; k++) {
        sum += (x[k] - y[k]) * (x[k] - y[k]);
      }
      return sum;
    }

    @Override
    void add(double x, double[] y, double[] sum, int from, int to) {
      for (int j = from; j < to; j++) {
        sum[j] += (x - y[j]) * (x - y[j]);
      }
    }

    @Override
    void add(double[] x, int k, double[][] y, double[] sum, int from, int to) {
      addSquares(
          sum, x[k], y[k], x[k + 1], y[k + 1], x[k + 2], y[k + 2], x[k + 3], y[k + 3], from, to);
    }
  },
  /** Σ |xₖ − yₖ|. */
  DISTANCES {
    @Override
    double of(double[] x, double[] y) {
      double sum = 0;
      int k = 0;
      for (; k + 3 < x.length; k += 4) {
        sum +=
            Math.abs(x[k] - y[k])
                + Math.abs(x[k + 1] - y[k + 1])
                + Math.abs(x[k + 2] - y[k + 2])
                + Math.abs(x[k + 3] - y[k + 3]);
      }
      for (; k < x.length; k++) {
        sum += Math.abs(x[k] - y[k]);
      }
      return sum;
    }

    @Override
    void add(double x, double[] y, double[] sum, int from, int to) {
      for (int j = from; j < to; j++) {
        sum[j] += Math.abs(x - y[j]);
      }
    }

    @Override
    void add(double[] x, int k, double[][] y, double[] sum, int from, int to) {
      addDistances(
          sum, x[k], y[k], x[k + 1], y[k + 1], x[k + 2], y[k + 2], x[k + 3], y[k + 3], from, to);
    }
  };

  /** Of one pair of points of equal length. */
  abstract double of(double[] x, double[] y);

  /** Adds one coordinate, of x and of part of the block. */
  abstract void add(double x, double[] y, double[] sum, int from, int to);

  /** Adds the coordinates k, …, k + 3, of x and of part of the block. */
  abstract void add(double[] x, int k, double[][] y, double[] sum, int from, int to);

  /**
   * Of each x of a range and each point of part of a block.
   *
   * @param columns the block, one row a coordinate
   * @param sums takes the sums, one row for each x of the range, from one index to another
   */
  final void of(
      double[][] x, int first, int end, double[][] columns, double[][] sums, int from, int to) {
    for (int i = first; i < end; i++) {
      Arrays.fill(sums[i - first], from, to, 0);
    }
    int k = 0;
    for (; k + 3 < columns.length; k += 4) {
      for (int i = first; i < end; i++) {
        add(x[i], k, columns, sums[i - first], from, to);
      }
    }
    for (; k < columns.length; k++) {
      for (int i = first; i < end; i++) {
        add(x[i][k], columns[k], sums[i - first], from, to);
      }
    }
  }

  private static void addSquares(
      double[] sum,
      double x0,
      double[] y0,
      double x1,
      double[] y1,
      double x2,
      double[] y2,
      double x3,
      double[] y3,
      int from,
      int to) {
    for (int j = from; j < to; j++) {
      double d0 = x0 - y0[j];
      double d1 = x1 - y1[j];
      double d2 = x2 - y2[j];
      double d3 = x3 - y3[j];
      sum[j] += d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
    }
  }

  private static void addDistances(
      double[] sum,
      double x0,
      double[] y0,
      double x1,
      double[] y1,
      double x2,
      double[] y2,
      double x3,
      double[] y3,
      int from,
      int to) {
    for (int j = from; j < to; j++) {
      sum[j] +=
          Math.abs(x0 - y0[j]) + Math.abs(x1 - y1[j]) + Math.abs(x2 - y2[j]) + Math.abs(x3 - y3[j]);
    }
  }
}
