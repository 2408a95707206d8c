package genbound.linalg;

import genbound.harness.OneThread;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
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
 * The certified spectral norm of a square matrix, beside all singular values by EJML, which works
 * on one thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(1)
public class SpectralNormBenchmark {

  @Param({"512", "1024", "2048"})
  private int size;

  private DMatrixRMaj matrix;

  /** Draws the matrix. */
  @Setup
  public void draw() {
    matrix = RandomMatrices_DDRM.rectangle(size, size, -1, 1, new Random(1));
  }

  /** Both ends, the upper one proved. */
  @Benchmark
  public double certified() {
    return SpectralNorm.of(matrix).upper();
  }

  /** Both ends, the upper one proved, on one thread. */
  @Benchmark
  public double certifiedOnOneThread() {
    return OneThread.of(this::certified);
  }

  /** The first of EJML's singular values. */
  @Benchmark
  public double singularValues() {
    return SingularOps_DDRM.singularValues(matrix.copy())[0];
  }
}
