package genbound.evidence;

/**
 * A mean of losses known up to a confidence, such as a Gibbs risk by Monte Carlo or the average
 * risk of a learner from repeats.
 */
public interface EstimatedRisk extends Estimate, Ranged {

  /** The estimate with its losses scaled to [0, 1], outward. */
  default Estimate onUnit() {
    return new UnitEstimate(this);
  }
}
