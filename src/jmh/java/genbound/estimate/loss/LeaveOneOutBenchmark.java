package genbound.estimate.loss;

import genbound.exact.world.GaussianRegressionWorld;
import genbound.exact.world.LabelledSample;
import genbound.harness.OneThread;
import genbound.linalg.GramMatrix;
import genbound.linalg.Kernel;
import genbound.linalg.KernelRidge;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
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
 * Kernel ridge regression: all n predictions with an example left out, beside one training without
 * an example, of which brute force needs n, and beside one Cholesky factorisation by EJML of the
 * matrix, which is at hand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class LeaveOneOutBenchmark {

  private static final double RIDGE = 20;

  @Param({"500", "2000", "4000"})
  private int n;

  private LabelledSample sample;
  private DMatrixRMaj shifted;

  /** Draws the sample. */
  @Setup
  public void draw() {
    sample = new GaussianRegressionWorld(new double[] {1, 1}, 0.5).draw(n, new Random(1));
    shifted = new GramMatrix(Kernel.gaussian(1), sample.x()).matrix();
    for (int i = 0; i < n; i++) {
      shifted.add(i, i, RIDGE);
    }
  }

  /** Every example left out. */
  @Benchmark
  public double[] all() {
    GramMatrix gram = new GramMatrix(Kernel.gaussian(1), sample.x());
    return LeaveOneOut.kernelRidge(gram, sample.y(), RIDGE).predictions();
  }

  /** Every example left out, on one thread. */
  @Benchmark
  public double[] allOnOneThread() {
    return OneThread.of(this::all);
  }

  /** One factorisation by EJML, on one thread. */
  @Benchmark
  public boolean choleskyAlone() {
    return DecompositionFactory_DDRM.chol(n, true).decompose(shifted.copy());
  }

  /** One example left out, by training on the others with nothing more than that needs. */
  @Benchmark
  public DMatrixRMaj one() {
    double[][] others = Arrays.copyOf(sample.x(), n - 1);
    double[][] left = {sample.x()[n - 1]};
    return new KernelRidge(Kernel.gaussian(1), others, RIDGE).weights(left);
  }
}
