package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Grid;

class PacBayesCatoniGridTest implements GibbsRiskContract<PacBayesCatoniGrid> {

  @Override
  public PacBayesCatoniGrid bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.catoniGrid(gibbsRisk, kl, Grid.geometric(0.1, 10, 2));
  }
}
