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

  /** The larger of the two radii, as long as rounding may decide which of them holds. */
  @Test
  void takesTheLargerRadiusWhereTheCasesMeet() {
    double log = Math.log(2 / 0.05);
    double points = Math.ceil(Math.log((Math.E - 2) * 100 / (4 * log)) / 2 / Math.log(2)) + 1;
    double scaled = (Math.E - 2) / 4;
    double meet = 100 * scaled - log - Math.log(points);
    for (double kl : new double[] {meet - 1e-8, meet - 1e-12, meet, meet + 1e-12}) {
      assertEquals(3 * scaled, radius(kl), 1e-9, "kl " + kl);
    }
    assertEquals(2 * scaled, radius(meet + 1e-8), 1e-9);
  }

  private static double radius(double kl) {
    return PacBayes.empiricalBernstein(Evidence.meanLoss(0, 100), 0.5, kl, 2, 2)
        .atDelta(0.05)
        .value();
  }
}
