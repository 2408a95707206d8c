package genbound.estimate.lipschitz;

import genbound.numeric.Arguments;
import genbound.numeric.Rounding;
import java.util.Arrays;

/**
 * How far two inputs are apart: the ℓp norm of their difference. A Lipschitz constant in it is the
 * largest ℓq norm of a gradient, 1/p + 1/q = 1.
 *
 * @param p in [1, ∞]
 */
public record InputNorm(double p) {

  /** The largest difference of a coordinate, ℓ∞; a gradient's ℓ1 norm. */
  public static final InputNorm LARGEST = new InputNorm(Double.POSITIVE_INFINITY);

  /** The Euclidean distance, ℓ2; a gradient's ℓ2 norm. */
  public static final InputNorm EUCLIDEAN = new InputNorm(2);

  /** The sum of the differences of the coordinates, ℓ1; a gradient's largest entry. */
  public static final InputNorm SUM = new InputNorm(1);

  public InputNorm {
    Arguments.require(p >= 1, "p", "in [1, ∞]", (Double) p);
  }

  /** The dual exponent q, in [1, ∞]. */
  double dual() {
    return Double.isInfinite(p) ? 1 : p == 1 ? Double.POSITIVE_INFINITY : p / (p - 1);
  }

  /** The ℓq norm of a vector of which no entry is below the true magnitude, rounded up. */
  double gradientUp(double[] magnitudes) {
    double largest = largest(magnitudes);
    double q = dual();
    if (Double.isInfinite(q) || largest == 0 || Double.isInfinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (double magnitude : magnitudes) {
      sum = Rounding.addUp(sum, q == 1 ? magnitude : powerUp(magnitude / largest, q));
    }
    return q == 1 ? sum : Rounding.multiplyUp(largest, rootUp(sum, q));
  }

  /** The ℓq norm of a vector of which no entry is above the true magnitude, rounded down. */
  double gradientDown(double[] magnitudes) {
    double largest = largest(magnitudes);
    double q = dual();
    if (Double.isInfinite(q) || largest == 0) {
      return largest;
    }
    double sum = 0;
    for (double magnitude : magnitudes) {
      double part = q == 1 ? magnitude : powerUp(magnitude / largest, q) * (1 - (q + 4) * 0x1p-51);
      sum = Rounding.addDown(sum, Math.max(part, 0));
    }
    double root = q == 1 ? 1 : rootUp(sum, q) * (1 - 0x1p-48);
    return q == 1 ? sum : Rounding.multiplyDown(largest, root);
  }

  /** x to the power q for x in [0, 1] that is off by one rounding, from above. */
  double powerUp(double x, double q) {
    return q == 1 ? x : Math.pow(x, q) * (1 + (q + 4) * 0x1p-52) + Roundoff.TINY;
  }

  /** The q-th root from above. */
  static double rootUp(double sum, double q) {
    return q == 1 ? sum : Math.pow(sum, 1 / q) * (1 + (8 + Math.log1p(sum)) * 0x1p-52);
  }

  /** The vector of norm 1, about, along which a function with this gradient grows fastest. */
  double[] steepest(double[] gradient) {
    double[] direction = new double[gradient.length];
    double[] magnitudes = new double[gradient.length];
    Arrays.setAll(magnitudes, i -> Math.abs(gradient[i]));
    double largest = largest(magnitudes);
    if (largest == 0) {
      return direction;
    }
    double q = dual();
    double sum = 0;
    for (int i = 0; i < direction.length; i++) {
      double share = magnitudes[i] / largest;
      double size =
          Double.isInfinite(q) ? (share == 1 ? 1 : 0) : share > 0 ? Math.pow(share, q - 1) : 0;
      direction[i] = Math.signum(gradient[i]) * size;
      sum += Double.isInfinite(p) ? 0 : Math.pow(size, p);
    }
    double length = Double.isInfinite(p) ? 1 : Math.pow(sum, 1 / p);
    for (int i = 0; i < direction.length; i++) {
      direction[i] *= (1 - 1e-12) / length;
    }
    return direction;
  }

  private static double largest(double[] magnitudes) {
    double largest = 0;
    for (double magnitude : magnitudes) {
      largest = Math.max(largest, magnitude);
    }
    return largest;
  }

  @Override
  public String toString() {
    return Double.isInfinite(p) ? "ℓ∞" : "ℓ" + (p == Math.rint(p) ? "" + (long) p : "" + p);
  }
}
