package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;

class PacBayesFastRateTest implements GibbsRiskContract.Relaxed<PacBayesFastRate> {

  @Override
  public PacBayesFastRate bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.fastRate(gibbsRisk, kl);
  }
}
