package genbound.linalg;

import genbound.exact.curve.HierarchicalKernel;
import genbound.harness.OneThread;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
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
 * Kernel regression with the tangent kernel of a wide convolutional network of four layers on 1,024
 * points of 8 inputs, from the points to the coefficients; beside the matrix work alone: the
 * products of all pairs of points, the Cholesky factorisation and one solution, all by EJML, on a
 * matrix that is at hand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WideKernelBenchmark {

  private static final int POINTS = 1024;
  private static final int PATCHES = 4;
  private static final double RIDGE = 1e-10;

  private final HierarchicalKernel kernel = HierarchicalKernel.tangent(2, 2, 2);
  private final double[][] points = points();
  private final DMatrixRMaj inputs = new DMatrixRMaj(points);
  private final DMatrixRMaj gram = shifted(new GramMatrix(kernel, points).matrix());
  private final double[] labels = new Random(2).doubles(POINTS).toArray();

  private static double[][] points() {
    Random random = new Random(1);
    double[][] points = new double[POINTS][2 * PATCHES];
    for (double[] point : points) {
      for (int patch = 0; patch < PATCHES; patch++) {
        double angle = 2 * Math.PI * random.nextDouble();
        point[2 * patch] = Math.cos(angle);
        point[2 * patch + 1] = Math.sin(angle);
      }
    }
    return points;
  }

  private static DMatrixRMaj shifted(DMatrixRMaj matrix) {
    for (int i = 0; i < POINTS; i++) {
      matrix.add(i, i, RIDGE);
    }
    return matrix;
  }

  /** The kernel's matrix and the solution. */
  @Benchmark
  public double[] kernelAndSolution() {
    double[] solution = labels.clone();
    Cholesky.of(new GramMatrix(kernel, points).upperPlus(RIDGE)).orElseThrow().solve(solution);
    return solution;
  }

  /** The kernel's matrix and the solution, on one thread. */
  @Benchmark
  public double[] kernelAndSolutionOnOneThread() {
    return OneThread.of(this::kernelAndSolution);
  }

  /** The products of all pairs and the solution, by EJML. */
  @Benchmark
  public double matrixWorkAlone() {
    DMatrixRMaj products = new DMatrixRMaj(POINTS, POINTS);
    CommonOps_DDRM.multTransB(inputs, inputs, products);
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(POINTS);
    if (!solver.setA(gram.copy())) {
      throw new IllegalStateException("not positive definite");
    }
    DMatrixRMaj solution = new DMatrixRMaj(POINTS, 1);
    solver.solve(new DMatrixRMaj(POINTS, 1, true, labels), solution);
    return products.get(1, 2) + solution.get(0);
  }
}
