package genbound.linalg;

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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The certified spectral norm of a 1024 × 1024 matrix, beside all singular values by EJML. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class SpectralNormBenchmark {

  private final DMatrixRMaj matrix =
      RandomMatrices_DDRM.rectangle(1024, 1024, -1, 1, new Random(1));

  /** Both ends, the upper one proved. */
  @Benchmark
  public double certified() {
    return SpectralNorm.of(matrix).upper();
  }

  /** The first of EJML's singular values. */
  @Benchmark
  public double singularValues() {
    return SingularOps_DDRM.singularValues(matrix.copy())[0];
  }
}
