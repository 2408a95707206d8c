package genbound.linalg;

import genbound.harness.OneThread;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
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
 * Dense linear algebra by rows on 1024 × 1024 numbers, each beside EJML: products, AAᵀ, Cholesky
 * factorisations, the diagonal of the inverse, products with a vector. EJML works on one thread; so
 * do the methods that say so, and the others on all processors.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 7)
@Fork(1)
public class RowKernelsBenchmark {

  private static final int SIZE = 1024;

  private final DMatrixRMaj matrix =
      RandomMatrices_DDRM.rectangle(SIZE, SIZE, -1, 1, new Random(1));
  private final double[][] rows = Matrices.rows(matrix);
  private final DMatrixRMaj positive = RandomMatrices_DDRM.symmetricPosDef(SIZE, new Random(2));
  private final double[][] positiveRows = Matrices.rows(positive);
  private final double[] vector = new Random(3).doubles(SIZE).toArray();
  private final DMatrixRMaj column = new DMatrixRMaj(SIZE, 1, true, vector);
  private final DMatrixRMaj product = new DMatrixRMaj(SIZE, SIZE);
  private final DMatrixRMaj columnProduct = new DMatrixRMaj(SIZE, 1);

  private double[][] positiveCopy() {
    double[][] copy = new double[SIZE][];
    for (int i = 0; i < SIZE; i++) {
      copy[i] = positiveRows[i].clone();
    }
    return copy;
  }

  private double[][] rowTimesTransposed() {
    return RowKernels.gram(RowKernels.transposed(rows));
  }

  /** A·B. */
  @Benchmark
  public double[][] product() {
    return RowKernels.product(rows, rows);
  }

  /** A·B, on one thread. */
  @Benchmark
  public double[][] productOnOneThread() {
    return OneThread.of(() -> RowKernels.product(rows, rows));
  }

  /** A·B by EJML. */
  @Benchmark
  public DMatrixRMaj productByEjml() {
    return CommonOps_DDRM.mult(matrix, matrix, product);
  }

  /** AAᵀ, of which half is formed. */
  @Benchmark
  public double[][] gram() {
    return rowTimesTransposed();
  }

  /** AAᵀ, of which half is formed, on one thread. */
  @Benchmark
  public double[][] gramOnOneThread() {
    return OneThread.of(this::rowTimesTransposed);
  }

  /** AAᵀ by EJML, which forms both halves. */
  @Benchmark
  public DMatrixRMaj gramByEjml() {
    return CommonOps_DDRM.multTransB(matrix, matrix, product);
  }

  /** RᵀR. */
  @Benchmark
  public double cholesky() {
    return Cholesky.of(positiveCopy()).orElseThrow().diagonal(SIZE - 1);
  }

  /** RᵀR, on one thread. */
  @Benchmark
  public double choleskyOnOneThread() {
    return OneThread.of(this::cholesky);
  }

  /** LLᵀ by EJML. */
  @Benchmark
  public boolean choleskyByEjml() {
    return DecompositionFactory_DDRM.chol(SIZE, true).decompose(positive.copy());
  }

  /** RᵀR and the diagonal of the inverse. */
  @Benchmark
  public double[] inverseDiagonal() {
    return Cholesky.of(positiveCopy()).orElseThrow().inverseDiagonal();
  }

  /** RᵀR and the diagonal of the inverse, on one thread. */
  @Benchmark
  public double[] inverseDiagonalOnOneThread() {
    return OneThread.of(this::inverseDiagonal);
  }

  /** The inverse of a symmetric positive definite matrix by EJML. */
  @Benchmark
  public boolean inverseByEjml() {
    return CommonOps_DDRM.invertSPD(positive, product);
  }

  /** vᵀA. */
  @Benchmark
  public double[] timesVector() {
    return RowKernels.transposedTimes(rows, vector);
  }

  /** Aᵀv by EJML. */
  @Benchmark
  public DMatrixRMaj timesVectorByEjml() {
    return CommonOps_DDRM.multTransA(matrix, column, columnProduct);
  }
}
