package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;

class PacBayesMcAllesterTest implements GibbsRiskContract.Relaxed<PacBayesMcAllester> {

  @Override
  public PacBayesMcAllester bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.mcAllester(gibbsRisk, kl);
  }
}
