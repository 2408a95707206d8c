package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.bound.Certificate;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RademacherExpectedTest implements HighProbabilityContract<RademacherExpected> {

  private static final ThresholdWorld WORLD = new ThresholdWorld(0.1);

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    return Rademacher.expected(
                chosen.empirical(),
                Evidence.expectedComplexity(MarginContract.complexityOfThresholds(80)))
            .atDelta(delta)
            .value()
        >= chosen.truth();
  }

  @Test
  void certificateIsInUnitsOfTheLoss() {
    double unit =
        Rademacher.expected(Evidence.meanLoss(0.2, 500), Evidence.expectedComplexity(0.03))
            .atDelta(0.05)
            .value();
    double wide =
        Rademacher.expected(Evidence.meanLoss(1, 500, -1, 9), Evidence.expectedComplexity(0.3))
            .atDelta(0.05)
            .value();
    assertEquals(-1 + 10 * unit, wide, 1e-13);
  }

  @Test
  void extremeRangesGiveFiniteCertificates() {
    for (double width : new double[] {Double.MIN_VALUE, 1e-300, 1e-5, 1, 1e5, 1e300}) {
      for (double size : new double[] {0, Double.MIN_VALUE, 1, 1e160, Double.MAX_VALUE}) {
        EmpiricalRisk risk = Evidence.meanLoss(0, 10, 0, width);
        Certificate certificate =
            Rademacher.expected(risk, Evidence.expectedComplexity(size)).atDelta(0.1);
        assertTrue(Double.isFinite(certificate.value()), certificate::toString);
        assertEquals(1, certificate.toString().lines().count());
      }
    }
  }
}
