package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Grid;

class PacBayesLinearGridTest implements GibbsRiskContract<PacBayesLinearGrid> {

  @Override
  public PacBayesLinearGrid bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.linearGrid(gibbsRisk, kl, Grid.geometric(5, 1000, 2));
  }
}
