package genbound.pacbayes;

import genbound.evidence.EmpiricalRisk;

class PacBayesBennettTest implements GibbsRiskContract<PacBayesBennett> {

  /** The losses of the worlds are errors, whose variance is at most 1/4. */
  @Override
  public PacBayesBennett bound(EmpiricalRisk gibbsRisk, double kl) {
    return alike("gibbsRisk", gibbsRisk, "kl", kl, "variance", 0.25);
  }
}
