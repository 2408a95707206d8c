package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;

class PacBayesCatoniTest implements GibbsRiskContract<PacBayesCatoni> {

  @Override
  public PacBayesCatoni bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.catoni(gibbsRisk, kl, 1);
  }
}
