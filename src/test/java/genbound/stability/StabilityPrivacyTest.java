package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Stability;
import genbound.evidence.LossRange;
import genbound.harness.ExpectedContract;
import org.junit.jupiter.api.Test;

class StabilityPrivacyTest implements ExpectedContract<StabilityPrivacy> {

  /** One example out of many, answered by a random subset that leans to it: nothing is lost. */
  @Test
  void boundIsAttainedByRandomisedResponse() {
    double epsilon = 1.2;
    double share = 1 / (1 + Math.exp(epsilon / 2));
    double kept = share * Math.exp(epsilon) / (share * Math.exp(epsilon) + 1 - share);
    double bound = Stability.privacy(epsilon, 0, LossRange.UNIT).certify().value();
    assertEquals(kept - share, bound, 1e-12);
  }

  @Test
  void isBelowThePublishedForm() {
    for (double epsilon : new double[] {1e-9, 0.01, 0.5, 3}) {
      double here = Stability.privacy(epsilon, 1e-3, LossRange.UNIT).certify().value();
      assertTrue(here < Math.expm1(epsilon) + 1e-3, "ε = " + epsilon);
    }
  }
}
