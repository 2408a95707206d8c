package genbound.pacbayes;

import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Grid;

class PacBayesBennettTest implements GibbsRiskContract<PacBayesBennett> {
  private static final Grid GRID = Grid.geometric(0.05, 3, 1.5);

  @Override
  public PacBayesBennett bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.bennett(gibbsRisk, 0.25, kl, GRID);
  }
}
