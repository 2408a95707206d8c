package genbound.linalg;

import genbound.numeric.Arguments;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/**
 * Kernel ridge regression on fixed points, factored once by Cholesky: its prediction at z is A·y, A
 * = k(z, X)·(K + ridge·I)⁻¹, for whatever labels y.
 */
public final class KernelRidge {

  private final GramMatrix gram;
  private final Cholesky factor;

  /**
   * Factors.
   *
   * @param kernel symmetric, positive semidefinite
   * @param points one row each, finite; at most 30,000
   * @param ridge in [0, ∞); refused if K + ridge·I is not positive definite beyond its rounding
   */
  public KernelRidge(Kernel kernel, double[][] points, double ridge) {
    Arguments.nonNegative("ridge", ridge);
    gram = new GramMatrix(kernel, points);
    double[][] matrix = gram.upperPlus(ridge);
    double largest = 0;
    for (int i = 0; i < gram.size(); i++) {
      largest = Math.max(largest, matrix[i][i]);
    }
    Optional<Cholesky> factored = Cholesky.of(matrix);
    double least = factored.map(this::leastPivot).orElse(0.0);
    double rounding = 4 * 0x1p-52 * gram.size() * largest;
    String domain = "such that K + ridge·I is positive definite, beyond rounding";
    String received = ridge + " and a pivot of " + least;
    Arguments.require(least > rounding, "ridge", domain, received);
    factor = factored.get();
  }

  private double leastPivot(Cholesky factored) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < gram.size(); i++) {
      least = Math.min(least, factored.diagonal(i) * factored.diagonal(i));
    }
    return least;
  }

  /** How many points there are. */
  public int size() {
    return gram.size();
  }

  /** Aᵀ: one column for each of the other points, one row for each of these. */
  public DMatrixRMaj weights(double[][] others) {
    return new DMatrixRMaj(solutions(others));
  }

  private double[][] solutions(double[][] others) {
    double[][] solutions = RowKernels.transposed(gram.rowsFrom(others));
    factor.solve(solutions);
    return solutions;
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
    double[][] weights = solutions(others);
    GramMatrix covariance = gram.with(truth);
    double[][] toOthers = covariance.rowsFrom(others);
    double[][] squared = RowKernels.mirror(covariance.upperPlus(noise));
    double[][] product = RowKernels.product(squared, weights);
    double[] errors = new double[others.length];
    for (int z = 0; z < others.length; z++) {
      double error = truth.value(others[z], others[z]);
      for (int i = 0; i < size(); i++) {
        error += weights[i][z] * (product[i][z] - 2 * toOthers[z][i]);
      }
      errors[z] = Math.max(0, Arguments.finite("the error at others[" + z + "]", error));
    }
    return errors;
  }

  @Override
  public String toString() {
    return "kernel ridge regression on " + size() + " points";
  }
}
