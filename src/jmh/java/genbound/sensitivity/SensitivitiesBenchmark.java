package genbound.sensitivity;

import genbound.harness.OneThread;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.analysis.MultivariateVectorFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The ℓ4 sensitivities of 2,000 rows of 10, each with both ends proved to 1e-9, beside the
 * conjugate gradients of commons-math3 for the first 20 of the rows, one at a time, to 1e-9 of the
 * objective and without proof; and the ℓ1 sensitivities of 100 rows. Lewis weights for p = 4 of
 * 20,000 and of 200,000 rows of 20, whose garbage {@code -prof gc} shows.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(1)
public class SensitivitiesBenchmark {

  private static final int ROWS = 2000;
  private static final int COLUMNS = 10;
  private static final int PEER_ROWS = 20;

  private final DMatrixRMaj matrix =
      RandomMatrices_DDRM.rectangle(ROWS, COLUMNS, -1, 1, new Random(1));
  private final DMatrixRMaj small =
      RandomMatrices_DDRM.rectangle(100, COLUMNS, -1, 1, new Random(1));

  private final DMatrixRMaj long20 =
      RandomMatrices_DDRM.rectangle(20_000, 20, -1, 1, new Random(1));
  private final DMatrixRMaj long200 =
      RandomMatrices_DDRM.rectangle(200_000, 20, -1, 1, new Random(1));

  /** Lewis weights of 20,000 rows. */
  @Benchmark
  public LewisWeights lewisOf20Thousand() {
    return LewisWeights.of(long20, 4);
  }

  /** Lewis weights of 20,000 rows, on one thread. */
  @Benchmark
  public LewisWeights lewisOf20ThousandOnOneThread() {
    return OneThread.of(this::lewisOf20Thousand);
  }

  /** Lewis weights of 200,000 rows. */
  @Benchmark
  public LewisWeights lewisOf200Thousand() {
    return LewisWeights.of(long200, 4);
  }

  /** Lewis weights of 200,000 rows, on one thread. */
  @Benchmark
  public LewisWeights lewisOf200ThousandOnOneThread() {
    return OneThread.of(this::lewisOf200Thousand);
  }

  /** All rows, p = 4. */
  @Benchmark
  public double fourth() {
    return Sensitivities.of(matrix, 4).totalUpper();
  }

  /** A hundred rows of a hundred, p = 1. */
  @Benchmark
  public double first() {
    return Sensitivities.of(small, 1).totalUpper();
  }

  /** A hundredth of the rows, p = 4, by a general optimiser on ‖Ax‖⁴/|a·x|⁴ from x = a. */
  @Benchmark
  public double fourthOfTwentyRowsByConjugateGradients() {
    double sum = 0;
    for (int row = 0; row < PEER_ROWS; row++) {
      sum += byConjugateGradients(row);
    }
    return sum;
  }

  private double byConjugateGradients(int row) {
    double[] a = new double[COLUMNS];
    for (int j = 0; j < COLUMNS; j++) {
      a[j] = matrix.get(row, j);
    }
    MultivariateFunction objective = x -> Math.log(power(x)) - 4 * Math.log(Math.abs(dot(a, x)));
    MultivariateVectorFunction gradient = x -> gradient(a, x);
    var optimizer =
        new NonLinearConjugateGradientOptimizer(
            NonLinearConjugateGradientOptimizer.Formula.POLAK_RIBIERE,
            new SimpleValueChecker(-1, 1e-9));
    double least =
        optimizer
            .optimize(
                new ObjectiveFunction(objective),
                new ObjectiveFunctionGradient(gradient),
                GoalType.MINIMIZE,
                new InitialGuess(a),
                new MaxEval(100_000))
            .getValue();
    return Math.exp(-least);
  }

  private double power(double[] x) {
    double sum = 0;
    for (int i = 0; i < ROWS; i++) {
      double y = product(i, x);
      sum += y * y * (y * y);
    }
    return sum;
  }

  private double[] gradient(double[] a, double[] x) {
    double[] gradient = new double[COLUMNS];
    double sum = 0;
    for (int i = 0; i < ROWS; i++) {
      double y = product(i, x);
      sum += y * y * (y * y);
      for (int j = 0; j < COLUMNS; j++) {
        gradient[j] += 4 * y * y * y * matrix.get(i, j);
      }
    }
    double scale = dot(a, x);
    for (int j = 0; j < COLUMNS; j++) {
      gradient[j] = gradient[j] / sum - 4 * a[j] / scale;
    }
    return gradient;
  }

  private double product(int i, double[] x) {
    double sum = 0;
    for (int j = 0; j < COLUMNS; j++) {
      sum += matrix.get(i, j) * x[j];
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
