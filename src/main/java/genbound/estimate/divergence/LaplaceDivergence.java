package genbound.estimate.divergence;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Arguments;
import genbound.numeric.Cumulant;

/** The divergence of one product of Laplace laws from another, in nats. */
public final class LaplaceDivergence {

  private LaplaceDivergence() {}

  /**
   * KL of independent Laplace(location, scale) from Laplace(priorLocation, priorScale), summed over
   * the d coordinates; never below the exact value. Each coordinate is at most 2e-14 of its value
   * above it, or 8 ulp of 1 where that is more.
   *
   * @param locations d finite numbers
   * @param scales d numbers in (0, ∞)
   * @param priorLocations d finite numbers
   * @param priorScales d numbers in (0, ∞)
   */
  public static double product(
      double[] locations, double[] scales, double[] priorLocations, double[] priorScales) {
    Arguments.notNull("locations", locations);
    Arguments.require(locations.length > 0, "locations", "not empty", 0);
    checkLength("scales", scales, locations.length);
    checkLength("priorLocations", priorLocations, locations.length);
    checkLength("priorScales", priorScales, locations.length);
    double kl = 0;
    for (int i = 0; i < locations.length; i++) {
      Arguments.finite("locations", i, locations[i]);
      Arguments.finite("priorLocations", i, priorLocations[i]);
      Arguments.positive("scales", i, scales[i]);
      Arguments.positive("priorScales", i, priorScales[i]);
      double one = oneUp(locations[i], scales[i], priorLocations[i], priorScales[i]);
      Arguments.require(
          one < Double.POSITIVE_INFINITY,
          "priorScales",
          i,
          "so large that the divergence is a double",
          priorScales[i]);
      kl = addUp(kl, Math.max(0, one));
    }
    return kl;
  }

  /** ln(t/s) + |m|/t + (s/t)·e^(−|m|/s) − 1 = (s/t − 1 − ln(s/t)) + (|m| + s·expm1(−|m|/s))/t. */
  private static double oneUp(double location, double scale, double priorLocation, double prior) {
    double shift =
        Math.max(subtractUp(location, priorLocation), subtractUp(priorLocation, location));
    double bend = bendUp(divideUp(shift, scale));
    double far = Math.min(divideUp(shift, prior), multiplyUp(divideUp(scale, prior), bend));
    double shape = Cumulant.itakuraSaitoUp(scale, prior, 1);
    return addUp(shape, far);
  }

  /** u + e^(−u) − 1 for u ≥ 0, rounded up. */
  private static double bendUp(double u) {
    double fall = Math.expm1(-u);
    return addUp(u, fall + 2 * Math.ulp(fall));
  }

  private static void checkLength(String name, double[] values, int length) {
    Arguments.notNull(name, values);
    Arguments.require(values.length == length, name, "as long as locations", values.length);
  }
}
