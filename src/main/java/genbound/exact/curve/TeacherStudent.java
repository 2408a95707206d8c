package genbound.exact.curve;

import genbound.linalg.Kernel;
import genbound.linalg.KernelRidge;
import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * Kernel regression of a target that is a centred Gaussian process: the test error averaged over
 * all targets and the noise of the labels, exact given the points. No target is ever sampled.
 *
 * @param student the kernel that learns
 * @param teacher the covariance of the target
 * @param ridge added to the diagonal of the student's kernel matrix, in [0, ∞)
 * @param noise the variance of the noise of the labels, in [0, ∞); not part of the error
 * @see <a href="https://arxiv.org/abs/2208.01003">Cagnetta, Favero and Wyart (2023), What Can Be
 *     Learnt With Wide Convolutional Neural Networks?, ICML</a>
 */
public record TeacherStudent(Kernel student, Kernel teacher, double ridge, double noise) {

  public TeacherStudent {
    Arguments.notNull("student", student);
    Arguments.notNull("teacher", teacher);
    Arguments.nonNegative("ridge", ridge);
    Arguments.nonNegative("noise", noise);
  }

  /**
   * The expected squared error, averaged over the test points:
   *
   * <pre>mean over z of t(z, z) − 2·A·t(X, z) + A·(T + noise·I)·Aᵀ,  A = k(z, X)·(K + ridge·I)⁻¹
   * </pre>
   *
   * <p>Off by about the condition number of K + ridge·I units in the last place; refused if that
   * matrix is not positive definite beyond its rounding.
   *
   * @param training the points X, one row each
   * @param test the points z, one row each
   */
  public double expectedError(double[][] training, double[][] test) {
    double[] errors =
        new KernelRidge(student, training, ridge).expectedSquaredErrors(teacher, noise, test);
    return Arrays.stream(errors).sum() / errors.length;
  }

  @Override
  public String toString() {
    return "kernel regression of Gaussian targets, ridge " + ridge + ", noise " + noise;
  }
}
