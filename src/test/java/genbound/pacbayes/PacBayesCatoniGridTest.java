package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Grid;
import org.junit.jupiter.api.Test;

class PacBayesCatoniGridTest implements GibbsRiskContract<PacBayesCatoniGrid> {

  @Override
  public PacBayesCatoniGrid bound(EmpiricalRisk gibbsRisk, double kl) {
    return PacBayes.catoniGrid(gibbsRisk, kl, Grid.geometric(0.1, 10, 2));
  }

  @Test
  void aGridOfOneIsAFixedTemperature() {
    var risk = Evidence.errors(37, 1000);
    assertEquals(
        PacBayes.catoni(risk, 9, 0.7).atDelta(0.05).value(),
        PacBayes.catoniGrid(risk, 9, Grid.of(0.7)).atDelta(0.05).value());
  }
}
