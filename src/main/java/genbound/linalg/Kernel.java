package genbound.linalg;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;

/** A symmetric positive semidefinite function of two points. */
@FunctionalInterface
public interface Kernel {

  /** k(x, y) for points of equal length. */
  double value(double[] x, double[] y);

  /**
   * k(x, x): not below the exact value for the kernels named below, as {@link #value} has it for
   * others.
   */
  default double selfUp(double[] x) {
    return value(x, x);
  }

  /**
   * k(x, y) for the first of many y: the same numbers, for kernels that are faster at many.
   *
   * @param x one point
   * @param points the y, at least {@code count}
   * @param into takes the values
   * @param at where the first is put
   * @param count how many
   */
  default void values(double[] x, double[][] points, double[] into, int at, int count) {
    for (int j = 0; j < count; j++) {
      into[at + j] = value(x, points[j]);
    }
  }

  /** ⟨x, y⟩. */
  static Kernel linear() {
    return new NamedKernel("linear kernel", Kernel::dot, Kernel::squareUp);
  }

  /** exp(−‖x − y‖²/(2·width²)) for a width in (0, ∞). */
  static Kernel gaussian(double width) {
    Arguments.positive("width", width);
    return new NamedKernel(
        "Gaussian kernel of width " + width,
        (x, y) -> {
          double squares = 0;
          for (int j = 0; j < x.length; j++) {
            squares += (x[j] - y[j]) * (x[j] - y[j]);
          }
          return Math.exp(-squares / (2 * width * width));
        },
        x -> 1);
  }

  /** exp(−‖x − y‖₁/width) for a width in (0, ∞). */
  static Kernel laplace(double width) {
    Arguments.positive("width", width);
    return new NamedKernel(
        "Laplace kernel of width " + width,
        (x, y) -> {
          double sum = 0;
          for (int j = 0; j < x.length; j++) {
            sum += Math.abs(x[j] - y[j]);
          }
          return Math.exp(-sum / width);
        },
        x -> 1);
  }

  /** (⟨x, y⟩ + offset)^degree for an offset ≥ 0 and a degree ≥ 1. */
  static Kernel polynomial(int degree, double offset) {
    Arguments.atLeast("degree", degree, 1);
    Arguments.nonNegative("offset", offset);
    return new NamedKernel(
        "polynomial kernel of degree " + degree + " and offset " + offset,
        (x, y) -> Math.pow(dot(x, y) + offset, degree),
        x -> Math.nextUp(Math.pow(addUp(squareUp(x), offset), degree)));
  }

  private static double squareUp(double[] x) {
    double sum = 0;
    for (double entry : x) {
      sum = addUp(sum, multiplyUp(entry, entry));
    }
    return sum;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += x[j] * y[j];
    }
    return sum;
  }
}
