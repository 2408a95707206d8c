package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;

class PacBayesMcAllester1999Test implements GibbsRiskContract.Relaxed<PacBayesMcAllester1999> {

  @Override
  public PacBayesMcAllester1999 bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.mcAllester1999(gibbsRisk, kl);
  }
}
