package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Grid;

class PacBayesBennettTest implements GibbsRiskContract<PacBayesBennett> {
  private static final Grid GRID = Grid.geometric(0.05, 3, 1.5);

  @Override
  public PacBayesBennett bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.bennett(gibbsRisk, 0.25, kl, GRID);
  }

  @Override
  public PacBayesBennett example() {
    return PacBayes.bennett(Evidence.meanLoss(0.1, 1000), 0.05, 12.4, Grid.geometric(0.01, 2, 2));
  }
}
