package genbound.evidence;

/** An estimated risk, its losses scaled to [0, 1]. */
record UnitEstimate(EstimatedRisk risk) implements Estimate {

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
