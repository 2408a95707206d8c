package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

/** The right side of the linear bound. */
final class LinearFunction {

  private LinearFunction() {}

  /** r + λ/(8n) + complexity/λ, rounded up. */
  static double value(double mean, double complexity, long n, double lambda) {
    double curvature = divideUp(divideUp(lambda, 8), n);
    return addUp(addUp(mean, curvature), divideUp(complexity, lambda));
  }
}
