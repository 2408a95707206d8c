package genbound.linalg;

import static genbound.numeric.Rounding.addUp;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.ejml.data.DMatrixRMaj;

/**
 * The matrix of a kernel's values on all pairs of n points. Nothing is computed until it is asked
 * for: trace, row sums and products with a vector go row by row, on all processors, and never hold
 * n × n numbers; each row is summed in one order, so the bits do not depend on the number of
 * threads. A thread that is interrupted while it waits for them gets an {@link
 * IllegalStateException} that tells how far they went.
 */
public final class GramMatrix {

  private static final int MOST_HELD = 30_000;
  private static final int SMALL = 10_000;

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
    Matrices.of("points", points);
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
    double[] product = new double[size()];
    forEach(
        "rows",
        size(),
        i -> {
          double[] row = new double[size()];
          fill("points", i, points[i], row, 0, size());
          double sum = 0;
          for (int j = 0; j < vector.length; j++) {
            sum += row[j] * vector[j];
          }
          product[i] = sum;
        },
        progress);
    return product;
  }

  /** The sums of the rows, without holding K. */
  public double[] rowSums() {
    double[] ones = new double[size()];
    Arrays.fill(ones, 1);
    return times(ones);
  }

  /** The whole matrix, for up to 30,000 points. */
  public DMatrixRMaj matrix() {
    Arguments.require(size() <= MOST_HELD, "points", "at most " + MOST_HELD + " to hold", size());
    int n = size();
    DMatrixRMaj matrix = new DMatrixRMaj(n, n);
    forEach(
        "pairs of rows",
        (n + 1) / 2,
        i -> {
          fill("points", i, points[i], matrix.data, i * n, i + 1);
          int mirrored = n - 1 - i;
          fill("points", mirrored, points[mirrored], matrix.data, mirrored * n, mirrored + 1);
        },
        done -> {});
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        matrix.data[j * n + i] = matrix.data[i * n + j];
      }
    }
    return matrix;
  }

  /** On all processors, unless the rows are so few and short that threads would cost more. */
  private void forEach(String rows, int count, IntConsumer row, IntConsumer progress) {
    if ((long) count * size() > SMALL) {
      ParallelTasks.all(rows, count, i -> row.accept((int) i), done -> progress.accept((int) done));
      return;
    }
    for (int i = 0; i < count; i++) {
      ParallelTasks.checkInterrupted(i, count, rows);
      row.accept(i);
      progress.accept(i + 1);
    }
  }

  /** The kernel of a point with the first of these, refused where it is not a finite number. */
  private void fill(String name, int i, double[] point, double[] into, int at, int count) {
    kernel.values(point, points, into, at, count);
    for (int j = 0; j < count; j++) {
      if (!Double.isFinite(into[at + j])) {
        Arguments.finite("k(" + name + "[" + i + "], points[" + j + "])", into[at + j]);
      }
    }
  }

  /** The kernel's values between other points, one row each, and these, one column each. */
  public DMatrixRMaj from(double[][] others) {
    DMatrixRMaj given = Matrices.of("others", others);
    boolean fits = given.numCols == points[0].length;
    Arguments.require(fits, "others", "of " + points[0].length + " columns", given.numCols);
    DMatrixRMaj matrix = new DMatrixRMaj(others.length, size());
    forEach(
        "rows",
        others.length,
        i -> fill("others", i, others[i], matrix.data, i * size(), size()),
        done -> {});
    return matrix;
  }

  /** The eigenvalues, descending. */
  public double[] spectrum() {
    return TridiagonalForm.eigenvalues(matrix());
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
    DMatrixRMaj matrix = matrix();
    for (int i = 0; i < size(); i++) {
      matrix.add(i, i, ridge);
    }
    return PositiveDefinite.of("K + ridge·I", matrix);
  }

  @Override
  public String toString() {
    return "kernel matrix of " + size() + " points";
  }
}
