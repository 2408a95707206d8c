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
   * The kernel with many points at hand, for many others: the numbers are those of {@link #value},
   * and kernels of the library are several times as fast.
   *
   * @param points the y, of equal length; they must not change
   */
  default Block block(double[][] points) {
    return (x, first, end, into, from, to) -> {
      for (int i = first; i < end; i++) {
        for (int j = from; j < to; j++) {
          into[i - first][j] = value(x[i], points[j]);
        }
      }
    };
  }

  /** A kernel with many points y at hand; safe for several threads. */
  @FunctionalInterface
  interface Block {

    /**
     * Fills in into[i − first][j] = k(x[i], y[j]) for i from first to end and j from one to another
     * number, without the last ones.
     */
    void values(double[][] x, int first, int end, double[][] into, int from, int to);
  }

  /** ⟨x, y⟩. */
  static Kernel linear() {
    return new NamedKernel(
        "linear kernel", CoordinateSum.PRODUCTS, NamedKernel.Finish.NONE, Kernel::squareUp);
  }

  /** exp(−‖x − y‖²/(2·width²)) for a width in (0, ∞). */
  static Kernel gaussian(double width) {
    Arguments.positive("width", width);
    return new NamedKernel(
        "Gaussian kernel of width " + width,
        CoordinateSum.SQUARES,
        NamedKernel.Finish.exponential(2 * width * width),
        x -> 1);
  }

  /** exp(−‖x − y‖₁/width) for a width in (0, ∞). */
  static Kernel laplace(double width) {
    Arguments.positive("width", width);
    return new NamedKernel(
        "Laplace kernel of width " + width,
        CoordinateSum.DISTANCES,
        NamedKernel.Finish.exponential(width),
        x -> 1);
  }

  /** (⟨x, y⟩ + offset)^degree for an offset ≥ 0 and a degree ≥ 1. */
  static Kernel polynomial(int degree, double offset) {
    Arguments.atLeast("degree", degree, 1);
    Arguments.nonNegative("offset", offset);
    return new NamedKernel(
        "polynomial kernel of degree " + degree + " and offset " + offset,
        CoordinateSum.PRODUCTS,
        sum -> Math.pow(sum + offset, degree),
        x -> Math.nextUp(Math.pow(addUp(squareUp(x), offset), degree)));
  }

  private static double squareUp(double[] x) {
    double sum = 0;
    for (double entry : x) {
      sum = addUp(sum, multiplyUp(entry, entry));
    }
    return sum;
  }
}
