package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.PacBayes;
import org.junit.jupiter.api.Test;

class PacBayesEmpiricalBernsteinTest implements GibbsRiskContract<PacBayesEmpiricalBernstein> {

  @Test
  void countsTheGridsOfSmallSamples() {
    double log = Math.log(2 / 0.05);
    double c2 = 1.8;
    double ofVariance = Math.ceil(Math.log(Math.sqrt(111 / log + 1) / 2 + 0.5) / Math.log(c2));
    assertEquals(3, ofVariance);
    double variance = 2 * c2 * (log + Math.log(ofVariance)) / 111;
    double ofMean = Math.ceil(Math.log((Math.E - 2) * 112 / (4 * log)) / 2 / Math.log(1.15)) + 1;
    double radius = 2.15 * Math.sqrt((Math.E - 2) * variance * (log + Math.log(ofMean)) / 112);
    var bound = PacBayes.empiricalBernstein(Evidence.meanLoss(0.1, 112), 0, 0, 1.15, c2);
    assertEquals(0.1 + radius, bound.atDelta(0.05).value(), 1e-13);
  }
}
