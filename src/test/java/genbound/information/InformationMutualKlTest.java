package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.LossTail;
import org.junit.jupiter.api.Test;

class InformationMutualKlTest implements LearnerContract<InformationMutualKl> {

  @Test
  void isNeverAboveTheRootForBoundedLosses() {
    for (double r : new double[] {0, 0.01, 0.3, 0.5, 0.9}) {
      for (double nats : new double[] {0, 1e-6, 1, 30, 500}) {
        double here = Information.mutualKl(Evidence.averageRisk(r, 1000), nats).certify().value();
        double gap = Information.xuRaginsky(nats, 1000, LossTail.unit()).certify().value();
        assertTrue(here <= r + gap + 1e-15, () -> "r = " + r + ", I = " + nats);
      }
    }
  }

  @Test
  void withoutErrorsItFallsAsTheInformation() {
    double value = Information.mutualKl(Evidence.averageRisk(0, 1000), 10).certify().value();
    assertEquals(1 - Math.exp(-0.01), value, 1e-15);
  }
}
