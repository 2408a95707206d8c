package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;

class PacBayesLinearTest implements GibbsRiskContract<PacBayesLinear> {

  @Override
  public PacBayesLinear bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.linear(gibbsRisk, kl, 40);
  }

  @Override
  public PacBayesLinear example() {
    return PacBayes.linear(Evidence.errors(37, 1000), 12.4, 300);
  }
}
