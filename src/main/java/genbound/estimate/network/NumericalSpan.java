package genbound.estimate.network;

import genbound.evidence.Numbers;
import genbound.evidence.learner.OuterDimension;
import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The numerical span dimension of the units of a network on some points: how many singular values
 * of their matrix exceed a share of the largest. It grows with the bound on the weights and with
 * the digits asked for, and not with the number of units.
 *
 * <p>It is a count on a sample of points and units, and no bound on any class: what it may be fed
 * to only indicates. For a promise there is {@link OuterDimension}, which it never exceeds at the
 * distance of {@link #distance()}. The definition after Liu, Yu and Yong (2024) is inferred, for of
 * their paper only the opening was read.
 *
 * @see <a href="https://arxiv.org/abs/2409.16697">Liu, Yu and Yong (2024), Numerical Approximation
 *     Capacity of Neural Networks with Bounded Parameters: Do Limits Exist, and How Can They Be
 *     Measured?</a>
 */
public final class NumericalSpan {

  /** So many units more than the dimension are needed to see that it ends. */
  private static final int SPARE = 10;

  private static final double ROUNDING = 4 * 0x1p-52;

  private final double[] values;
  private final double size;
  private final double tolerance;
  private final int dimension;
  private final int again;

  private NumericalSpan(double[] values, double size, double tolerance, int again) {
    this.values = values;
    this.size = size;
    this.tolerance = tolerance;
    dimension = count(values, tolerance);
    this.again = again < 0 ? dimension : again;
  }

  /**
   * Of a matrix of features.
   *
   * @param features one row a point, one column a unit, finite, not all 0
   * @param tolerance the share of the largest singular value, in (0, 1) and above the rounding of
   *     some 1e-15 times the smaller number of rows and columns
   */
  public static NumericalSpan of(double[][] features, double tolerance) {
    DMatrixRMaj matrix = Matrices.of("features", features);
    return of(matrix, tolerance);
  }

  /**
   * Of random tanh or sigmoid units on points in [−1, 1]ᵈ, counted once more with twice the units
   * and another seed. Weights and offsets are uniform, such that |⟨w, x⟩| ≤ R and |b| ≤ R. The
   * certified dimension at the same distance is computed too, and never exceeded.
   *
   * @param activation of the units
   * @param radius R in (0, ∞); each weight is at most R/d
   * @param points one row a point, with coordinates in [−1, 1]
   * @param units how many, at least 10 more than the dimension found
   * @param tolerance the share of the largest singular value, in (0, 1), above rounding
   * @param seed of the units
   * @throws IllegalStateException if the thread is interrupted
   */
  public static NumericalSpan ofUnits(
      OuterDimension.Activation activation,
      double radius,
      double[][] points,
      int units,
      double tolerance,
      long seed) {
    Arguments.notNull("activation", activation);
    NumericalSpan span = ofUnits(activation::at, radius, points, units, tolerance, seed);
    long most =
        new OuterDimension(activation, radius, span.distance(), points[0].length).dimension();
    if (span.dimension > most) {
      throw new IllegalStateException(
          "the dimension " + span.dimension + " is above the certified " + most + ": a defect");
    }
    return span;
  }

  /**
   * Of random units of any activation, as for tanh but without a certified dimension.
   *
   * @param activation of the units, of finite values
   * @throws IllegalStateException if the thread is interrupted
   */
  public static NumericalSpan ofUnits(
      DoubleUnaryOperator activation,
      double radius,
      double[][] points,
      int units,
      double tolerance,
      long seed) {
    Arguments.notNull("activation", activation);
    Arguments.positive("radius", radius);
    DMatrixRMaj inputs = Matrices.of("points", points);
    for (int i = 0; i < inputs.numRows; i++) {
      for (int j = 0; j < inputs.numCols; j++) {
        Arguments.inClosed("points[" + i + "]", j, inputs.get(i, j), -1, 1);
      }
    }
    Arguments.inRange("units", units, SPARE + 1, Integer.MAX_VALUE / 2);
    Arguments.memory("units", units, 3 * 16.0 * units * points.length);
    SplittableRandom random = new SplittableRandom(seed);
    DMatrixRMaj first = features(activation, radius, inputs, units, random.split());
    NumericalSpan span = of(first, tolerance);
    Arguments.require(
        units >= span.dimension + SPARE,
        "units",
        "at least " + SPARE + " more than the dimension, " + span.dimension,
        units);
    DMatrixRMaj second = features(activation, radius, inputs, 2 * units, random.split());
    int again = of(second, tolerance).dimension;
    return new NumericalSpan(span.values, span.size, tolerance, again);
  }

  private static NumericalSpan of(DMatrixRMaj matrix, double tolerance) {
    Arguments.inOpen("tolerance", tolerance, 0, 1);
    double rounding = ROUNDING * Math.min(matrix.numRows, matrix.numCols);
    Arguments.require(
        tolerance >= rounding,
        "tolerance",
        "at least the rounding, " + rounding,
        (Double) tolerance);
    DMatrixRMaj tall = matrix.copy();
    if (tall.numCols > tall.numRows) {
      CommonOps_DDRM.transpose(tall);
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(tall.numRows, tall.numCols, false, false, true);
    boolean solved = svd.decompose(tall);
    Arguments.require(solved, "features", "of singular values that converge", "no convergence");
    double[] values = new double[tall.numCols];
    System.arraycopy(svd.getSingularValues(), 0, values, 0, values.length);
    Arrays.sort(values);
    double largest = values[values.length - 1];
    Arguments.require(largest > 0, "features", "not all 0", (Double) largest);
    double size = Math.sqrt((double) matrix.numRows * matrix.numCols);
    return new NumericalSpan(values, size, tolerance, -1);
  }

  private static DMatrixRMaj features(
      DoubleUnaryOperator activation,
      double radius,
      DMatrixRMaj inputs,
      int units,
      SplittableRandom random) {
    int d = inputs.numCols;
    DMatrixRMaj features = new DMatrixRMaj(inputs.numRows, units);
    double[] weights = new double[d];
    for (int unit = 0; unit < units; unit++) {
      ParallelTasks.checkInterrupted(unit, units, "units");
      for (int j = 0; j < d; j++) {
        weights[j] = radius / d * (2 * random.nextDouble() - 1);
      }
      double offset = radius * (2 * random.nextDouble() - 1);
      for (int i = 0; i < inputs.numRows; i++) {
        double sum = offset;
        for (int j = 0; j < d; j++) {
          sum += weights[j] * inputs.get(i, j);
        }
        features.set(i, unit, Arguments.finite("activation", activation.applyAsDouble(sum)));
      }
    }
    return features;
  }

  private static int count(double[] ascending, double tolerance) {
    double least = tolerance * ascending[ascending.length - 1];
    int count = 0;
    for (double value : ascending) {
      count += value > least ? 1 : 0;
    }
    return count;
  }

  /** How many singular values exceed the tolerance times the largest. */
  public int dimension() {
    return dimension;
  }

  /** The dimension at another tolerance, from the same singular values. */
  public int dimension(double other) {
    Arguments.inClosed("other", other, tolerance, 1);
    return count(values, other);
  }

  /** The count with twice the units and another seed; that of {@link #dimension()} for a matrix. */
  public int dimensionOfTwiceTheUnits() {
    return again;
  }

  /** Whether twice the units gave the same dimension. */
  public boolean isStable() {
    return again == dimension;
  }

  /** The largest singular value over the root of the number of entries: their size, at most. */
  public double scale() {
    return values[values.length - 1] / size;
  }

  /**
   * The tolerance as a distance ε of functions, the tolerance times the scale: units that lie
   * within it of a space of dimension r have no more than r singular values above the tolerance.
   */
  public double distance() {
    return tolerance * scale();
  }

  @Override
  public String toString() {
    return "numerical span dimension "
        + dimension
        + " at "
        + Numbers.plain(tolerance)
        + (isStable() ? "" : ", " + again + " with twice the units");
  }
}
