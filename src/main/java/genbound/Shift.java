package genbound;

import genbound.bound.HighProbabilityBound;
import genbound.shift.ShiftAdaptivityGap;
import genbound.shift.ShiftInvariance;
import genbound.shift.ShiftWasserstein;
import genbound.shift.SourceDomain;
import java.util.List;

/**
 * Bounds on the risk in a domain that no example comes from, the target, from examples of other
 * domains, the sources, and from what is known of the difference. A condition of each such bound
 * says in what respect the domains must be alike.
 */
public final class Shift {

  private Shift() {}

  /**
   * The risk in the target domain of an ensemble of predictors from several sources, whose labels
   * may mean something else there. {@link ShiftAdaptivityGap}
   *
   * @param sources the domains with their predictors, whose shares add up to 1
   */
  public static ShiftAdaptivityGap adaptivityGap(List<SourceDomain> sources) {
    return new ShiftAdaptivityGap(sources);
  }

  /**
   * The risk of a predictor where inputs have moved by a known distance since it was tested. {@link
   * ShiftWasserstein}
   *
   * @param rampRisk a bound on the risk of the ramp losses in the source domain
   * @param margin ρ, from where on an example costs nothing
   * @param distance α, the Wasserstein distance with labels kept
   * @param order 1 if α bounds the mean distance, 2 the root mean square
   */
  public static ShiftWasserstein wasserstein(
      HighProbabilityBound rampRisk, double margin, double distance, int order) {
    return new ShiftWasserstein(rampRisk, margin, distance, order);
  }

  /**
   * How often a representation fails at interventions that were not seen. {@link ShiftInvariance}
   *
   * @param violationRisk a bound on the risk of the losses 1 where an intervention breaks the
   *     invariance, else 0
   */
  public static ShiftInvariance invariance(HighProbabilityBound violationRisk) {
    return new ShiftInvariance(violationRisk);
  }
}
