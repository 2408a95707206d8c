package genbound.harness;

import genbound.evidence.AverageRisk;
import genbound.evidence.EmpiricalRisk;

/** Averages over samples, in worlds where they are known. */
public final class Averages {

  private Averages() {}

  /** A mean that is the average over samples, as evidence that says so. */
  public static AverageRisk of(EmpiricalRisk risk) {
    return new AverageRisk(risk.mean(), risk.n(), risk.range());
  }
}
