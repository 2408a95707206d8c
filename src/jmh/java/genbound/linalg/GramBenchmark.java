package genbound.linalg;

import genbound.harness.OneThread;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Kernel matrices of 4,000 points, in blocks, beside the values of all pairs one by one by a plain
 * loop; and products with a vector, which hold no matrix.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class GramBenchmark {

  private static final int POINTS = 4000;
  private static final double WIDTH = 10;

  @Param({"10", "100"})
  private int dimension;

  @Param({"gaussian", "linear"})
  private String kernel;

  private double[][] points;
  private double[] vector;
  private GramMatrix gram;

  /** Draws the points. */
  @Setup
  public void draw() {
    Random random = new Random(1);
    points = new double[POINTS][dimension];
    for (double[] point : points) {
      Arrays.setAll(point, j -> random.nextGaussian());
    }
    vector = random.doubles(POINTS).toArray();
    boolean gaussian = kernel.equals("gaussian");
    gram = new GramMatrix(gaussian ? Kernel.gaussian(WIDTH) : Kernel.linear(), points);
  }

  /** The whole matrix. */
  @Benchmark
  public DMatrixRMaj matrix() {
    return gram.matrix();
  }

  /** The whole matrix, on one thread. */
  @Benchmark
  public DMatrixRMaj matrixOnOneThread() {
    return OneThread.of(gram::matrix);
  }

  /** The half of the matrix that factorisations start from, on one thread. */
  @Benchmark
  public double[][] upperOnOneThread() {
    return OneThread.of(gram::upper);
  }

  /** K·v. */
  @Benchmark
  public double[] times() {
    return gram.times(vector);
  }

  /** K·v, on one thread. */
  @Benchmark
  public double[] timesOnOneThread() {
    return OneThread.of(() -> gram.times(vector));
  }

  /** Half of the matrix, pair by pair by a plain loop, each pair once. */
  @Benchmark
  public DMatrixRMaj pairByPair() {
    DMatrixRMaj matrix = new DMatrixRMaj(POINTS, POINTS);
    boolean gaussian = kernel.equals("gaussian");
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j <= i; j++) {
        matrix.data[i * POINTS + j] =
            gaussian ? gaussian(points[i], points[j]) : linear(points[i], points[j]);
      }
    }
    return matrix;
  }

  private static double gaussian(double[] x, double[] y) {
    double squares = 0;
    for (int j = 0; j < x.length; j++) {
      squares += (x[j] - y[j]) * (x[j] - y[j]);
    }
    return Math.exp(-squares / (2 * WIDTH * WIDTH));
  }

  private static double linear(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += x[j] * y[j];
    }
    return sum;
  }
}
