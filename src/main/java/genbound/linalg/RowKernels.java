package genbound.linalg;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.function.LongConsumer;

/**
 * Internal support: products of dense matrices that are held by rows, at the speed of a processor's
 * vector instructions. A user of the library wants {@link SpectralNorm}, {@link PositiveDefinite}
 * or {@link GramMatrix} instead. Nothing is checked here: shapes must fit, and rows must be of
 * equal length, at least 1.
 *
 * <p>Each loop reads and writes its arrays at one index and writes one array, which is what the
 * Java compiler turns into vector instructions. A sum over k indices is formed in their order, four
 * products at a time. So min(k, k/4 + 6) roundings meet a product at most, and the error is at most
 * γ_k times the sum of the magnitudes, as that of the plain loop. Large products go on all
 * processors; neither the order of a sum nor its bits depend on their number.
 */
public final class RowKernels {

  /** How many columns are worked on at once. */
  static final int WIDTH = 512;

  /** How many rows are worked on at once: with the columns they stay in a processor's own cache. */
  static final int PANEL = 64;

  /** How many products are added at once. */
  static final int GROUP = 4;

  /** Below this many products, threads would cost more than they gain. */
  private static final double FEW_PRODUCTS = 3e6;

  private RowKernels() {}

  /** A·B. */
  public static double[][] product(double[][] a, double[][] b) {
    int n = b[0].length;
    double[][] product = new double[a.length][n];
    inParts(
        a.length,
        PANEL,
        (double) a.length * b.length * n,
        (from, to) -> {
          for (int left = 0; left < n; left += WIDTH) {
            Tile tile = new Tile(from, to, left, Math.min(n, left + WIDTH), false);
            tile.addRows(product, 1, a, b, 0, b.length);
          }
        });
    return product;
  }

  /** AᵀA, on and above the diagonal; 0 below. */
  public static double[][] gram(double[][] a) {
    int n = a[0].length;
    Arguments.memory("columns", n, 8.0 * n * n);
    double[][] gram = new double[n][n];
    inParts(
        n,
        PANEL,
        0.5 * a.length * n * n,
        (from, to) -> {
          for (int left = from; left < n; left += WIDTH) {
            Tile tile = new Tile(from, to, left, Math.min(n, left + WIDTH), true);
            tile.addColumns(gram, 1, a, a, 0, a.length);
          }
        });
    return gram;
  }

  /** Aᵀ. */
  public static double[][] transposed(double[][] a) {
    int n = a[0].length;
    double[][] transposed = new double[n][a.length];
    for (int top = 0; top < a.length; top += PANEL) {
      int bottom = Math.min(a.length, top + PANEL);
      for (int j = 0; j < n; j++) {
        double[] row = transposed[j];
        for (int i = top; i < bottom; i++) {
          row[i] = a[i][j];
        }
      }
    }
    return transposed;
  }

  /** vᵀA, a sum of rows. */
  public static double[] transposedTimes(double[][] a, double[] v) {
    double[] sum = new double[a[0].length];
    inParts(
        sum.length,
        WIDTH,
        (double) a.length * sum.length,
        (from, to) -> addTimes(sum, v, 0, a, a.length, from, to));
    return sum;
  }

  /** c += Σ v[first + k]·a[k] over the first rows of A, on part of a row. */
  public static void addTimes(
      double[] c, double[] v, int first, double[][] a, int rows, int from, int to) {
    int k = 0;
    for (int i = first; k + 3 < rows; k += GROUP, i += GROUP) {
      add(c, v[i], a[k], v[i + 1], a[k + 1], v[i + 2], a[k + 2], v[i + 3], a[k + 3], from, to);
    }
    for (; k < rows; k++) {
      add(c, v[first + k], a[k], from, to);
    }
  }

  /** Fills in the entries below the diagonal of a symmetric matrix. */
  static double[][] mirror(double[][] upper) {
    int n = upper.length;
    for (int top = 0; top < n; top += PANEL) {
      int bottom = Math.min(n, top + PANEL);
      for (int j = top + 1; j < n; j++) {
        double[] row = upper[j];
        for (int i = top; i < Math.min(bottom, j); i++) {
          row[i] = upper[i][j];
        }
      }
    }
    return upper;
  }

  /** ⟨a, b⟩ over part of two arrays, four sums side by side. */
  static double dot(double[] a, double[] b, int from, int to) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int j = from;
    for (; j + 3 < to; j += 4) {
      first += a[j] * b[j];
      second += a[j + 1] * b[j + 1];
      third += a[j + 2] * b[j + 2];
      fourth += a[j + 3] * b[j + 3];
    }
    for (; j < to; j++) {
      first += a[j] * b[j];
    }
    return first + second + (third + fourth);
  }

  /** c += t·b on part of a row. */
  static void add(double[] c, double t, double[] b, int from, int to) {
    for (int j = from; j < to; j++) {
      c[j] += t * b[j];
    }
  }

  /** c += t₀·b₀ + t₁·b₁ + t₂·b₂ + t₃·b₃ on part of a row. */
  static void add(
      double[] c,
      double t0,
      double[] b0,
      double t1,
      double[] b1,
      double t2,
      double[] b2,
      double t3,
      double[] b3,
      int from,
      int to) {
    for (int j = from; j < to; j++) {
      c[j] += t0 * b0[j] + t1 * b1[j] + t2 * b2[j] + t3 * b3[j];
    }
  }

  static void divide(double[] c, double divisor, int from, int to) {
    for (int j = from; j < to; j++) {
      c[j] /= divisor;
    }
  }

  /** Part of a range. */
  @FunctionalInterface
  interface Part {
    void accept(int from, int to);
  }

  /**
   * Works on parts of a range that do not depend on each other: on all processors, if that is worth
   * while.
   *
   * @throws IllegalStateException if the thread is interrupted while it waits for the others
   */
  static void inParts(int count, int size, double products, Part work) {
    int parts = (count + size - 1) / size;
    LongConsumer task =
        part -> work.accept((int) part * size, (int) Math.min(count, (part + 1) * size));
    if (products > FEW_PRODUCTS && parts > 1) {
      ParallelTasks.all("blocks of rows", parts, task, done -> {});
    } else {
      for (int part = 0; part < parts; part++) {
        task.accept(part);
      }
    }
  }

  /**
   * Part of a matrix that is worked on at once.
   *
   * @param top the first row
   * @param bottom behind the last row
   * @param left the first column
   * @param right behind the last column
   * @param upper whether only what is on or above the diagonal of the matrix counts
   */
  record Tile(int top, int bottom, int left, int right, boolean upper) {

    private int from(int i) {
      return upper ? Math.max(i, left) : left;
    }

    /** C += sign·X·B for this part of C, by the inner indices [first, end). */
    void addRows(double[][] c, double sign, double[][] x, double[][] b, int first, int end) {
      int k = first;
      for (; k + 3 < end; k += GROUP) {
        double[] b0 = b[k];
        double[] b1 = b[k + 1];
        double[] b2 = b[k + 2];
        double[] b3 = b[k + 3];
        for (int i = top; i < bottom; i++) {
          double[] t = x[i];
          add(
              c[i],
              sign * t[k],
              b0,
              sign * t[k + 1],
              b1,
              sign * t[k + 2],
              b2,
              sign * t[k + 3],
              b3,
              from(i),
              right);
        }
      }
      for (; k < end; k++) {
        for (int i = top; i < bottom; i++) {
          add(c[i], sign * x[i][k], b[k], from(i), right);
        }
      }
    }

    /** C += sign·Xᵀ·B for this part of C, by the inner indices [first, end). */
    void addColumns(double[][] c, double sign, double[][] x, double[][] b, int first, int end) {
      int k = first;
      for (; k + 3 < end; k += GROUP) {
        double[] b0 = b[k];
        double[] b1 = b[k + 1];
        double[] b2 = b[k + 2];
        double[] b3 = b[k + 3];
        double[] t0 = x[k];
        double[] t1 = x[k + 1];
        double[] t2 = x[k + 2];
        double[] t3 = x[k + 3];
        for (int i = top; i < bottom; i++) {
          add(
              c[i],
              sign * t0[i],
              b0,
              sign * t1[i],
              b1,
              sign * t2[i],
              b2,
              sign * t3[i],
              b3,
              from(i),
              right);
        }
      }
      for (; k < end; k++) {
        for (int i = top; i < bottom; i++) {
          add(c[i], sign * x[k][i], b[k], from(i), right);
        }
      }
    }
  }
}
