package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.learner.ExampleInformation;
import genbound.numeric.BinaryKl;
import org.junit.jupiter.api.Test;

class InformationSingleLossFastRateTest implements SelectorContract<InformationSingleLossFastRate> {

  /** The published form, at its best constants, is the divergence without the part of no loss. */
  @Test
  void isNeverAboveThePublishedForm() {
    for (double r : new double[] {0, 1e-9, 0.05, 0.3, 0.6}) {
      for (double nats : new double[] {1e-12, 1e-4, 0.02, 0.2, 0.6}) {
        double value = at(r, nats);
        double least = Double.POSITIVE_INFINITY;
        for (double c2 = 0.0005; c2 < 0.3465; c2 += 0.0005) {
          double c1 = -Math.log(2 - Math.exp(2 * c2)) / (2 * c2) - 1;
          least = Math.min(least, (1 + c1) * r + nats / c2);
        }
        assertTrue(value <= least, "r = " + r + ", I = " + nats + ": " + value);
        double gap = CoinGap.ofInformationUp(nats);
        assertTrue(value <= (r + gap) * (1 + 1e-12), "r = " + r + ", I = " + nats + ": " + value);
      }
    }
  }

  @Test
  void theMeansOfTwoErrorsHaveTheirJensenShannonDivergence() {
    double value = at(0.1, 0.1);
    double middle = (0.1 + value) / 2;
    double nats = (BinaryKl.divergence(0.1, middle) + BinaryKl.divergence(value, middle)) / 2;
    assertEquals(0.1, nats, 1e-14);
    assertEquals(0.496, value, 5e-4);
    assertEquals(0.640, at(0, 0.3), 5e-4);
    assertEquals(1, at(0.5, 0.6), 0);
  }

  private static double at(double r, double nats) {
    return Information.singleLossFastRate(Evidence.averageRisk(r, 9), ExampleInformation.of(nats))
        .certify()
        .value();
  }
}
