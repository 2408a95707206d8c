package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;

class PacBayesThiemannTest implements GibbsRiskContract.Relaxed<PacBayesThiemann> {

  @Override
  public PacBayesThiemann bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.thiemann(gibbsRisk, kl);
  }
}
