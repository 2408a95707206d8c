package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.learner.ExampleInformation;
import org.junit.jupiter.api.Test;

class InformationSingleLossFastRateTest implements SelectorContract<InformationSingleLossFastRate> {

  @Test
  void keepsThePublishedConstraint() {
    double r = 0.05;
    double nats = 0.02;
    double value =
        Information.singleLossFastRate(Evidence.averageRisk(r, 9), ExampleInformation.of(nats))
            .certify()
            .value();
    double least = Double.POSITIVE_INFINITY;
    for (double c2 = 0.0005; c2 < 0.3465; c2 += 0.0005) {
      double c1 = -Math.log(2 - Math.exp(2 * c2)) / (2 * c2) - 1;
      assertEquals(2, Math.exp(2 * c2) + Math.exp(-2 * c2 * (c1 + 1)), 1e-12);
      least = Math.min(least, (1 + c1) * r + nats / c2);
    }
    assertTrue(value <= least && value >= least - 1e-6, value + " against " + least);
  }
}
