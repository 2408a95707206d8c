package genbound.linalg;

import genbound.numeric.Arguments;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Kernel ridge regression on fixed points, factored once by Cholesky: its prediction at z is A·y,
 * A = k(z, X)·(K + ridge·I)⁻¹, for whatever labels y.
 */
public final class KernelRidge {

  private final double[][] points;
  private final GramMatrix gram;
  private final LinearSolverDense<DMatrixRMaj> solver;

  /**
   * Factors.
   *
   * @param kernel symmetric, positive semidefinite
   * @param points one row each, finite; at most 30,000
   * @param ridge in [0, ∞); refused if K + ridge·I is not positive definite beyond its rounding
   */
  public KernelRidge(Kernel kernel, double[][] points, double ridge) {
    Arguments.nonNegative("ridge", ridge);
    this.points = points;
    gram = new GramMatrix(kernel, points);
    DMatrixRMaj matrix = gram.matrix();
    double largest = 0;
    for (int i = 0; i < gram.size(); i++) {
      matrix.add(i, i, ridge);
      largest = Math.max(largest, matrix.get(i, i));
    }
    solver = LinearSolverFactory_DDRM.chol(gram.size());
    double least = solver.setA(matrix) ? leastPivot() : 0;
    double rounding = 4 * 0x1p-52 * gram.size() * largest;
    String domain = "such that K + ridge·I is positive definite, beyond rounding";
    Arguments.require(
        least > rounding, "ridge", domain, ridge + " and a pivot of at most " + Math.max(least, rounding));
  }

  private double leastPivot() {
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = solver.getDecomposition();
    DMatrixRMaj factor = cholesky.getT(null);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < factor.numRows; i++) {
      least = Math.min(least, factor.get(i, i) * factor.get(i, i));
    }
    return least;
  }

  /** How many points there are. */
  public int size() {
    return gram.size();
  }

  /** Aᵀ: one column for each of the other points, one row for each of these. */
  public DMatrixRMaj weights(double[][] others) {
    DMatrixRMaj cross = gram.from(others);
    CommonOps_DDRM.transpose(cross);
    DMatrixRMaj weights = new DMatrixRMaj(size(), others.length);
    solver.solve(cross, weights);
    return weights;
  }

  /**
   * The expected squared errors at other points, if the labels are a centred Gaussian process plus
   * independent noise: t(z, z) − 2·A·t(X, z) + A·(T + noise·I)·Aᵀ.
   *
   * @param truth t, the covariance of the process
   * @param noise the variance of the noise of the labels, in [0, ∞)
   * @param others at least one point, of equal length
   */
  public double[] expectedSquaredErrors(Kernel truth, double noise, double[][] others) {
    Arguments.nonNegative("noise", noise);
    DMatrixRMaj weights = weights(others);
    GramMatrix covariance = new GramMatrix(truth, points);
    DMatrixRMaj toOthers = covariance.from(others);
    DMatrixRMaj squared = covariance.matrix();
    for (int i = 0; i < size(); i++) {
      squared.add(i, i, noise);
    }
    DMatrixRMaj product = new DMatrixRMaj(size(), others.length);
    CommonOps_DDRM.mult(squared, weights, product);
    double[] errors = new double[others.length];
    for (int z = 0; z < others.length; z++) {
      double error = truth.value(others[z], others[z]);
      for (int i = 0; i < size(); i++) {
        error += weights.get(i, z) * (product.get(i, z) - 2 * toOthers.get(z, i));
      }
      errors[z] = Math.max(0, error);
    }
    return errors;
  }

  @Override
  public String toString() {
    return "kernel ridge regression on " + size() + " points";
  }
}
