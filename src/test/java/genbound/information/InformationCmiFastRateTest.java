package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.Averages;
import org.junit.jupiter.api.Test;

class InformationCmiFastRateTest implements CmiContract<InformationCmiFastRate> {

  @Test
  void isNeverAboveTheFirstPublishedConstants() {
    for (double mean : GRID) {
      for (double share : GRID) {
        EmpiricalRisk risk = Evidence.meanLoss(mean, 100);
        double cmi = share * 100 * Math.log(2);
        double value = Information.cmiFastRate(Averages.of(risk), cmi).certify().value();
        double linear = Information.cmiLinear(Averages.of(risk), cmi).certify().value();
        assertTrue(value <= linear, () -> "r = " + mean + ", CMI/n = " + cmi / 100);
        assertTrue(value >= mean, () -> "r = " + mean + ", CMI/n = " + cmi / 100);
      }
    }
  }

  @Test
  void withoutErrorsIsTheInterpolatingBound() {
    for (double share : GRID) {
      double cmi = share * 100 * Math.log(2);
      assertEquals(
          Information.cmiInterpolating(cmi, 100).certify().value(),
          Information.cmiFastRate(Evidence.averageRisk(0.0, 100), cmi).certify().value());
    }
  }

  @Test
  void isContinuousWhereTheErrorsVanish() {
    double limit = Information.cmiInterpolating(10, 100).certify().value();
    for (double mean : new double[] {1e-9, 1e-100, 1e-300, Double.MIN_VALUE}) {
      double value = Information.cmiFastRate(Evidence.averageRisk(mean, 100), 10).certify().value();
      assertTrue(value >= limit && value <= limit + 1e3 * mean + 1e-15, () -> "r = " + mean);
    }
  }

  @Test
  void noFixedLambdaGivesASmallerValue() {
    for (double mean : GRID) {
      for (double share : GRID) {
        double cmi = share * 100 * Math.log(2);
        double value =
            Information.cmiFastRate(Evidence.averageRisk(mean, 100), cmi).certify().value();
        for (double lambda = 0.001; lambda < 0.693; lambda += 0.004) {
          double other = (-Math.log(2 - Math.exp(lambda)) * mean + cmi / 100) / lambda;
          assertTrue(value <= other * (1 + 1e-11), "λ = " + lambda + " at r = " + mean);
        }
      }
    }
  }

  private static final double[] GRID = {
    0, 1e-300, 1e-12, 1e-6, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999999, 1
  };
}
