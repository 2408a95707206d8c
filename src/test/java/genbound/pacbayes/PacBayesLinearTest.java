package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;

class PacBayesLinearTest implements GibbsRiskContract<PacBayesLinear> {

  @Override
  public PacBayesLinear bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.linear(gibbsRisk, kl, 40);
  }
}
