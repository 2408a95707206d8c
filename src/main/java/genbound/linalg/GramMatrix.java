package genbound.linalg;

import static genbound.numeric.Rounding.addUp;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.ejml.data.DMatrixRMaj;

/**
 * The matrix of a kernel's values on all pairs of n points. Nothing is computed until it is asked
 * for: trace, row sums and products with a vector go block by block, on all processors, and never
 * hold n × n numbers. Each pair's value is computed once and used on both sides of the diagonal;
 * sums are formed in one order, so the bits do not depend on the number of threads. A thread that
 * is interrupted while it waits for them gets an {@link IllegalStateException} that tells how far
 * they went.
 */
public final class GramMatrix {

  private static final int MOST_HELD = 30_000;
  private static final int SMALL = 10_000;

  /** How many points make a block of rows, and one of columns. */
  private static final int ROWS = 64;

  private static final int COLUMNS = 512;

  /** How many blocks of rows have a vector of sums of their own, to be added in order. */
  private static final int AT_ONCE = 16;

  private final Kernel kernel;
  private final double[][] points;

  /**
   * Of a kernel on points.
   *
   * @param kernel symmetric, positive semidefinite
   * @param points one row each, finite; copied
   */
  public GramMatrix(Kernel kernel, double[][] points) {
    this.kernel = Arguments.notNull("kernel", kernel);
    Matrices.checkRows("points", points);
    this.points = Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
  }

  private GramMatrix(double[][] points, Kernel kernel) {
    this.kernel = kernel;
    this.points = points;
  }

  /** The matrix of another kernel on the same points. */
  public GramMatrix with(Kernel other) {
    return new GramMatrix(points, Arguments.notNull("other", other));
  }

  /** How many points there are. */
  public int size() {
    return points.length;
  }

  /** k(xᵢ, xⱼ), refused if it is not a finite number. */
  public double entry(int i, int j) {
    double value = kernel.value(points[i], points[j]);
    return Double.isFinite(value)
        ? value
        : Arguments.finite("k(points[" + i + "], points[" + j + "])", value);
  }

  /** Σ k(xᵢ, xᵢ), added up outward, each as {@link Kernel#selfUp} has it. */
  public double traceUp() {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      double self = kernel.selfUp(points[i]);
      sum = addUp(sum, Double.isFinite(self) ? self : entry(i, i));
    }
    return sum;
  }

  /** K·v, without holding K. */
  public double[] times(double[] vector) {
    return times(vector, done -> {});
  }

  /**
   * K·v, without holding K.
   *
   * @param vector as many finite numbers as there are points
   * @param progress told how many rows are done
   */
  public double[] times(double[] vector, IntConsumer progress) {
    Arguments.notNull("vector", vector);
    Arguments.notNull("progress", progress);
    Arguments.require(vector.length == size(), "vector", size() + " long", vector.length);
    int n = size();
    Kernel.Block[] blocks = blocks();
    double[][] sums = new double[Math.min(AT_ONCE, (n + ROWS - 1) / ROWS)][n];
    double[] product = new double[n];
    for (int start = 0; start < n; start += AT_ONCE * ROWS) {
      int first = start;
      int end = Math.min(n, start + AT_ONCE * ROWS);
      inBlocks(
          first,
          end,
          n,
          top -> addTimes(blocks, top, vector, sums[(top - first) / ROWS]),
          progress);
      for (int top = start; top < end; top += ROWS) {
        double[] sum = sums[(top - start) / ROWS];
        for (int j = top; j < n; j++) {
          product[j] += sum[j];
        }
      }
    }
    return product;
  }

  /**
   * What the values of a block of rows, on and above the diagonal, add to a product on each side.
   */
  private void addTimes(Kernel.Block[] blocks, int top, double[] vector, double[] sum) {
    double[] part = new double[COLUMNS];
    double[] below = new double[COLUMNS];
    Arrays.fill(sum, top, sum.length, 0);
    aboveDiagonal(
        blocks,
        top,
        (bottom, left, tile, from, to) -> {
          System.arraycopy(vector, left, part, 0, to);
          for (int i = top; i < bottom; i++) {
            int start = Math.max(from, i - left);
            sum[i] += RowKernels.dot(tile[i - top], part, start, to);
          }
          int beside = Math.min(to, Math.max(from, bottom - left));
          Arrays.fill(below, from, to, 0);
          for (int i = top; i < bottom; i++) {
            int start = Math.max(from, i - left + 1);
            RowKernels.add(below, vector[i], tile[i - top], start, beside);
          }
          RowKernels.addTimes(below, vector, top, tile, bottom - top, beside, to);
          for (int j = from; j < to; j++) {
            sum[left + j] += below[j];
          }
        });
  }

  /** The sums of the rows, without holding K. */
  public double[] rowSums() {
    double[] ones = new double[size()];
    Arrays.fill(ones, 1);
    return times(ones);
  }

  private void checkHeld() {
    Arguments.require(size() <= MOST_HELD, "points", "at most " + MOST_HELD + " to hold", size());
    Arguments.memory("points", size(), 8.0 * size() * size());
  }

  /** The whole matrix, for up to 30,000 points, and so few that it fits into the memory. */
  public DMatrixRMaj matrix() {
    checkHeld();
    int n = size();
    Kernel.Block[] blocks = blocks();
    DMatrixRMaj matrix = new DMatrixRMaj(n, n);
    inBlocks(
        0,
        n,
        n,
        first ->
            aboveDiagonal(
                blocks,
                first,
                (end, left, tile, from, to) -> {
                  for (int i = first; i < end; i++) {
                    int start = Math.max(from, i - left);
                    int at = i * n + left + start;
                    System.arraycopy(tile[i - first], start, matrix.data, at, to - start);
                  }
                  for (int j = from; j < to; j++) {
                    int row = left + j;
                    for (int i = first; i < Math.min(end, row); i++) {
                      matrix.data[row * n + i] = tile[i - first][j];
                    }
                  }
                }),
        done -> {});
    return matrix;
  }

  /** The matrix on and above the diagonal, by rows. */
  double[][] upper() {
    checkHeld();
    Kernel.Block[] blocks = blocks();
    double[][] rows = new double[size()][size()];
    inBlocks(
        0,
        size(),
        size(),
        top ->
            aboveDiagonal(
                blocks,
                top,
                (bottom, left, tile, from, to) -> {
                  for (int i = top; i < bottom; i++) {
                    int start = Math.max(from, i - left);
                    System.arraycopy(tile[i - top], start, rows[i], left + start, to - start);
                  }
                }),
        done -> {});
    return rows;
  }

  private Kernel.Block[] blocks() {
    Kernel.Block[] blocks = new Kernel.Block[(size() + COLUMNS - 1) / COLUMNS];
    Arrays.setAll(
        blocks,
        b -> {
          int end = Math.min(size(), (b + 1) * COLUMNS);
          return kernel.block(Arrays.copyOfRange(points, b * COLUMNS, end));
        });
    return blocks;
  }

  /** What is done with the values of some rows, up to one, and some columns, counted from one. */
  @FunctionalInterface
  private interface TileUse {
    void accept(int bottom, int left, double[][] tile, int from, int to);
  }

  /** The values of a block of rows, on and above the diagonal; some below may come along. */
  private void aboveDiagonal(Kernel.Block[] blocks, int top, TileUse use) {
    int bottom = Math.min(size(), top + ROWS);
    double[][] tile = new double[bottom - top][COLUMNS];
    for (int b = top / COLUMNS; b < blocks.length; b++) {
      int left = b * COLUMNS;
      int from = Math.max(0, top - left);
      int to = Math.min(COLUMNS, size() - left);
      blocks[b].values(points, top, bottom, tile, from, to);
      checkFinite("points", top, bottom, left, tile, from, to);
      use.accept(bottom, left, tile, from, to);
    }
  }

  /** A product with 0 is 0 for finite numbers alone. */
  private static void checkFinite(
      String name, int top, int bottom, int left, double[][] tile, int from, int to) {
    double[] zeros = new double[to];
    for (int i = top; i < bottom; i++) {
      RowKernels.add(zeros, 0, tile[i - top], from, to);
    }
    for (int j = from; j < to; j++) {
      if (zeros[j] != 0) {
        refuseFirst(name, top, bottom, left, tile, from, to);
      }
    }
  }

  private static void refuseFirst(
      String name, int top, int bottom, int left, double[][] tile, int from, int to) {
    for (int i = top; i < bottom; i++) {
      for (int j = from; j < to; j++) {
        String pair = "k(" + name + "[" + i + "], points[" + (left + j) + "])";
        Arguments.finite(pair, tile[i - top][j]);
      }
    }
  }

  /**
   * Blocks of the rows from one to another, on all processors, unless the work is so little that
   * threads would cost more.
   */
  private void inBlocks(int first, int end, int all, IntConsumer work, IntConsumer progress) {
    int count = (end - first + ROWS - 1) / ROWS;
    if ((long) all * size() > SMALL) {
      long done =
          ParallelTasks.run(
              count,
              block -> work.accept(first + (int) block * ROWS),
              blocks -> progress.accept((int) Math.min(end, first + blocks * ROWS)));
      if (done < count) {
        ParallelTasks.checkInterrupted(first + done * ROWS, all, "rows");
      }
      return;
    }
    for (int top = first; top < end; top += ROWS) {
      ParallelTasks.checkInterrupted(top, all, "rows");
      work.accept(top);
      progress.accept(Math.min(end, top + ROWS));
    }
  }

  /** The kernel's values between other points, one row each, and these, one column each. */
  public DMatrixRMaj from(double[][] others) {
    return new DMatrixRMaj(rowsFrom(others));
  }

  /** The kernel's values between other points, one row each, and these, one column each. */
  double[][] rowsFrom(double[][] others) {
    DMatrixRMaj given = Matrices.of("others", others);
    boolean fits = given.numCols == points[0].length;
    Arguments.require(fits, "others", "of " + points[0].length + " columns", given.numCols);
    Kernel.Block[] blocks = blocks();
    double[][] rows = new double[others.length][size()];
    inBlocks(
        0,
        others.length,
        others.length,
        top -> {
          int bottom = Math.min(others.length, top + ROWS);
          double[][] tile = new double[bottom - top][COLUMNS];
          for (int b = 0; b < blocks.length; b++) {
            int left = b * COLUMNS;
            int to = Math.min(COLUMNS, size() - left);
            blocks[b].values(others, top, bottom, tile, 0, to);
            checkFinite("others", top, bottom, left, tile, 0, to);
            for (int i = top; i < bottom; i++) {
              System.arraycopy(tile[i - top], 0, rows[i], left, to);
            }
          }
        },
        done -> {});
    return rows;
  }

  /** The eigenvalues, descending. */
  public double[] spectrum() {
    return TridiagonalForm.eigenvalues(upper());
  }

  /**
   * Refuses a kernel that is not positive semidefinite on these points: one whose least eigenvalue
   * is below −tolerance times its largest.
   *
   * @param tolerance in [0, 1); rounding makes about n·1e-16 of it
   */
  public GramMatrix checkPositiveSemidefinite(double tolerance) {
    Arguments.require(tolerance >= 0 && tolerance < 1, "tolerance", "in [0, 1)", tolerance);
    double[] values = spectrum();
    double least = values[values.length - 1];
    boolean holds = least >= -tolerance * Math.max(values[0], -least);
    String domain = "positive semidefinite on these points, to " + tolerance;
    Arguments.require(holds, "kernel", domain, "an eigenvalue of " + least);
    return this;
  }

  /** Σ λ/(λ + ridge) over the eigenvalues: the effective dimension tr(K(K + ridge·I)⁻¹). */
  public double effectiveDimension(double ridge) {
    Arguments.positive("ridge", ridge);
    return Arrays.stream(spectrum())
        .map(value -> Math.max(0, value))
        .map(value -> value / (value + ridge))
        .sum();
  }

  /** The ridge leverage scores, the diagonal of K(K + ridge·I)⁻¹; they add up to that dimension. */
  public double[] leverageScores(double ridge) {
    double[] scores = plusRidge(ridge).inverseDiagonal();
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.max(0, 1 - ridge * scores[i]);
    }
    return scores;
  }

  /** K + ridge·I, factored once, for a ridge in (0, ∞). */
  public PositiveDefinite plusRidge(double ridge) {
    Arguments.positive("ridge", ridge);
    return PositiveDefinite.ofUpper("K + ridge·I", upperPlus(ridge));
  }

  /** K + ridge·I on and above the diagonal, by rows. */
  double[][] upperPlus(double ridge) {
    double[][] rows = upper();
    for (int i = 0; i < size(); i++) {
      double sum = rows[i][i] + ridge;
      rows[i][i] = Arguments.finite("k(points[" + i + "], points[" + i + "]) + ridge", sum);
    }
    return rows;
  }

  @Override
  public String toString() {
    return "kernel matrix of " + size() + " points";
  }
}
