package genbound.exact.curve;

import java.util.random.RandomGenerator;

/**
 * Draws of the chi-square law, at a cost that does not depend on its degrees of freedom: twice a
 * gamma variable, by the method of Marsaglia and Tsang (2000), A Simple Method for Generating Gamma
 * Variables, ACM Transactions on Mathematical Software 26.
 */
final class ChiSquare {

  /** Up to here the series of the logarithm is used. */
  private static final double SMALL = 0.1;

  /** So far that what is left out of the series is below its rounding. */
  private static final int TERMS = 20;

  private ChiSquare() {}

  /**
   * A sum of squares of independent standard normal numbers.
   *
   * @param degrees how many, a whole number in [0, 1e28]
   */
  static double draw(double degrees, RandomGenerator random) {
    if (degrees == 0) {
      return 0;
    }
    if (degrees == 1) {
      double normal = random.nextGaussian();
      return normal * normal;
    }
    double d = degrees / 2 - 1.0 / 3;
    double scale = 1 / Math.sqrt(9 * d);
    while (true) {
      double t = scale * random.nextGaussian();
      double uniform = random.nextDouble();
      if (t > -1 && StrictMath.log(uniform) < d * logAcceptance(t)) {
        return 2 * d * (1 + t) * (1 + t) * (1 + t);
      }
    }
  }

  /**
   * 9t²/2 + 1 − (1 + t)³ + 3·ln(1 + t), whose terms of less than the fourth order cancel; it is
   * multiplied by up to 1e28.
   */
  static double logAcceptance(double t) {
    if (Math.abs(t) > SMALL) {
      return 3 * StrictMath.log1p(t) - t * (3 - t * (1.5 - t));
    }
    double series = 0;
    for (int k = TERMS; k >= 4; k--) {
      series = (k % 2 == 0 ? -1.0 : 1.0) / k + t * series;
    }
    return 3 * t * t * t * t * series;
  }
}
