package genbound.evidence;

/**
 * A mean of losses known up to a confidence, such as a Gibbs risk by Monte Carlo or the average
 * risk of a learner from repeats.
 */
public interface EstimatedRisk extends Estimate, Ranged {

  /** The estimate with its losses scaled to [0, 1], outward. */
  default Estimate onUnit() {
    record OnUnit(EstimatedRisk risk) implements Estimate {

      @Override
      public double point() {
        return risk.range().toUnitUp(risk.point());
      }

      @Override
      public double upper(Confidence confidence) {
        return risk.range().toUnitUp(risk.upper(confidence));
      }

      @Override
      public double lower(Confidence confidence) {
        return risk.range().toUnitDown(risk.lower(confidence));
      }

      @Override
      public boolean isExact() {
        return risk.isExact();
      }
    }
    return new OnUnit(this);
  }
}
