package genbound.estimate.bias;

import genbound.linalg.Kernel;
import genbound.linalg.KernelRidge;
import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The inductive bias that a task needs, I(ε) = −ln P(e ≤ ε) in nats: how improbable it is that a
 * hypothesis drawn from a space errs at most ε.
 *
 * <p>With errors on test points, and hypotheses that fit the training data, it measures what is
 * still missing, and is no bound on anything. With errors on the training data, and a prior that
 * was fixed without them, it is the divergence of the prior, restricted to the hypotheses that err
 * at most ε, from the prior itself: {@code PacBayes.conditionedPrior} makes a certificate of it.
 *
 * @see <a href="https://arxiv.org/abs/2406.15941">Boopathy, Yue, Hwang, Iyer and Fiete (2024),
 *     Towards Exact Computation of Inductive Bias, IJCAI</a>; the definition is known from reviews
 *     and from the authors' program, not from the paper itself
 */
public final class InductiveBias {

  private InductiveBias() {}

  /**
   * From draws, with an interval.
   *
   * @param hits how many hypotheses erred at most ε
   * @param draws how many were drawn, independently, as many as planned
   */
  public static DrawnBias of(long hits, long draws) {
    return new DrawnBias(hits, draws);
  }

  /**
   * From the errors of draws, with an interval.
   *
   * @param errors of independent draws, as many as planned, in [0, ∞)
   * @param epsilon ε in (0, ∞)
   */
  public static DrawnBias of(double[] errors, double epsilon) {
    Arguments.notNull("errors", errors);
    Arguments.positive("epsilon", epsilon);
    long hits = 0;
    for (int i = 0; i < errors.length; i++) {
      hits += Arguments.nonNegative("errors", i, errors[i]) <= epsilon ? 1 : 0;
    }
    return new DrawnBias(hits, errors.length);
  }

  /**
   * A law fitted to the errors of draws, for what lies beyond them.
   *
   * @param errors of draws, at least two, in (0, ∞), not all equal
   */
  public static ChiSquareFit fit(double[] errors) {
    return ChiSquareFit.of(errors);
  }

  /**
   * For hypotheses whose values at some points are jointly normal, and the mean square error there.
   *
   * @param mean of the values, finite; for several outputs, one after the other
   * @param covariance of the values, symmetric, positive semidefinite
   * @param targets what the values should be, as many
   */
  public static GaussianBias gaussian(double[] mean, double[][] covariance, double[] targets) {
    DMatrixRMaj matrix = Matrices.of("covariance", covariance);
    int n = matrix.numRows;
    Arguments.require(matrix.numCols == n, "covariance", "square", matrix.numCols);
    Arguments.notNull("mean", mean);
    Arguments.notNull("targets", targets);
    Arguments.require(mean.length == n, "mean", n + " long", mean.length);
    Arguments.require(targets.length == n, "targets", n + " long", targets.length);
    double largest = Matrices.largest(matrix);
    double[] off = new double[n];
    for (int i = 0; i < n; i++) {
      off[i] = Arguments.finite("mean", i, mean[i]) - Arguments.finite("targets", i, targets[i]);
      for (int j = 0; j < i; j++) {
        double difference = covariance[i][j] - covariance[j][i];
        Arguments.require(
            Math.abs(difference) <= 1e-9 * largest, "covariance", "symmetric", difference);
        double middle = (covariance[i][j] + covariance[j][i]) / 2;
        matrix.set(i, j, middle);
        matrix.set(j, i, middle);
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    Arguments.require(eigen.decompose(matrix), "covariance", "one with eigenvalues", "none found");
    double[] values = new double[n];
    double[] along = new double[n];
    for (int j = 0; j < n; j++) {
      values[j] = eigen.getEigenvalue(j).getReal();
      DMatrixRMaj vector = eigen.getEigenVector(j);
      for (int i = 0; i < n; i++) {
        along[j] += vector.get(i, 0) * off[i];
      }
    }
    return GaussianBias.of(values, along);
  }

  /**
   * For the posterior of a Gaussian process with a kernel, given training data.
   *
   * @param kernel symmetric, positive semidefinite
   * @param inputs of the training data, one row each
   * @param labels of the training data
   * @param ridge added to the diagonal of the kernel matrix, in [0, ∞); the smallest at which that
   *     matrix is positive definite stands for labels without noise
   * @param tests the points of the error, one row each
   * @param targets the labels there
   * @throws IllegalStateException if the thread is interrupted
   */
  public static GaussianBias kernel(
      Kernel kernel,
      double[][] inputs,
      double[] labels,
      double ridge,
      double[][] tests,
      double[] targets) {
    Arguments.notNull("kernel", kernel);
    Arguments.array("tests", tests);
    Arguments.require(tests.length > 0, "tests", "not empty", 0);
    KernelRidge regression = new KernelRidge(kernel, inputs, ridge);
    Arguments.notNull("labels", labels);
    Arguments.require(
        labels.length == inputs.length, "labels", inputs.length + " long", labels.length);
    DMatrixRMaj weights = regression.weights(tests);
    double[] mean = new double[tests.length];
    double[][] covariance = new double[tests.length][tests.length];
    double[][] across = new double[tests.length][inputs.length];
    for (int z = 0; z < tests.length; z++) {
      ParallelTasks.checkInterrupted(z, 2L * tests.length, "rows of kernels");
      for (int i = 0; i < inputs.length; i++) {
        across[z][i] = kernel.value(tests[z], inputs[i]);
        mean[z] += weights.get(i, z) * Arguments.finite("labels", i, labels[i]);
      }
    }
    for (int z = 0; z < tests.length; z++) {
      ParallelTasks.checkInterrupted(tests.length + z, 2L * tests.length, "rows of kernels");
      for (int v = 0; v <= z; v++) {
        double sum = kernel.value(tests[z], tests[v]);
        for (int i = 0; i < inputs.length; i++) {
          sum -= across[z][i] * weights.get(i, v);
        }
        covariance[z][v] = sum;
        covariance[v][z] = sum;
      }
    }
    return gaussian(mean, covariance, targets);
  }
}
