package genbound.estimate.divergence;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.expDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Arguments;
import genbound.numeric.NormalTail;

/** Total variation between two laws, the largest difference of the probabilities of an event. */
public final class TotalVariation {

  private TotalVariation() {}

  /**
   * At most the smaller of √(KL/2), by Pinsker's inequality, and √(1 − exp(−KL)), by that of
   * Bretagnolle and Huber; rounded up.
   *
   * @param divergence KL of one law from the other, either way round, or more; in nats, in [0, ∞)
   */
  public static double fromDivergence(double divergence) {
    Arguments.nonNegative("divergence", divergence);
    double pinsker = sqrtUp(divideUp(divergence, 2));
    double large = sqrtUp(subtractUp(1, expDown(-divergence)));
    return Math.min(1, Math.min(pinsker, large));
  }

  /**
   * The total variation between the laws of many independent draws: KL adds up. With the largest KL
   * over all pairs of samples that differ in one example, this is the stability of a generator;
   * there is none, and the stability is 1, where the data are unbounded or a learned variance has
   * no floor.
   *
   * @param divergence KL of one draw, in [0, ∞)
   * @param draws at least 0
   */
  public static double ofDraws(double divergence, long draws) {
    Arguments.nonNegative("divergence", divergence);
    Arguments.atLeast("draws", draws, 0);
    return fromDivergence(Math.min(multiplyUp(draws, divergence), Double.MAX_VALUE));
  }

  /**
   * Between N(a, sd²·I) and N(b, sd²·I): 2Φ(‖a − b‖/(2·sd)) − 1; rounded up.
   *
   * @param distance ‖a − b‖, in [0, ∞)
   * @param sd in (0, ∞)
   */
  public static double gaussianShift(double distance, double sd) {
    Arguments.nonNegative("distance", distance);
    Arguments.positive("sd", sd);
    double far = Math.min(divideUp(divideUp(distance, sd), 2), Double.MAX_VALUE);
    return NormalTail.withinUp(far);
  }
}
