package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

/** The right side of Catoni's bound. */
final class CatoniFunction {

  private CatoniFunction() {}

  /** (1 − exp(−C·r − ε))/(1 − exp(−C)), rounded up. */
  static double value(double mean, double epsilon, double c) {
    double exponent = addUp(multiplyUp(c, mean), epsilon);
    return divideUp(
        Math.min(1, Math.nextUp(-Math.expm1(-exponent))), Math.nextDown(-Math.expm1(-c)));
  }
}
