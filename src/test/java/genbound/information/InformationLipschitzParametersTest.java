package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class InformationLipschitzParametersTest
    implements ExpectedContract<InformationLipschitzParameters> {

  @Test
  void noNumberOfCellsIsBetter() {
    for (double lipschitz : new double[] {1e-6, 0.003, 0.1, 1, 30, 1e5}) {
      double value =
          Information.lipschitzParameters(100, 1, lipschitz, 10_000, LossRange.UNIT)
              .certify()
              .value();
      double least = Double.POSITIVE_INFINITY;
      for (double k = 1; k < 1e10; k = k < 1000 ? k + 1 : Math.ceil(k * 1.001)) {
        double root = Math.sqrt(100 * Math.log(k) / 20_000);
        least = Math.min(least, root + 20 * lipschitz / k);
      }
      assertTrue(value <= least * (1 + 1e-12), () -> "L = " + lipschitz);
      assertTrue(value >= least * (1 - 1e-5), () -> "L = " + lipschitz);
    }
  }

  @Test
  void aLossThatDoesNotMoveHasNoGap() {
    assertEquals(
        0, Information.lipschitzParameters(10, 1, 0, 100, LossRange.UNIT).certify().value());
  }
}
