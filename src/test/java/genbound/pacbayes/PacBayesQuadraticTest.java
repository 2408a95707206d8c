package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;

class PacBayesQuadraticTest implements GibbsRiskContract.Relaxed<PacBayesQuadratic> {

  @Override
  public PacBayesQuadratic bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.quadratic(gibbsRisk, kl);
  }
}
