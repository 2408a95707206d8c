package genbound.information;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import org.junit.jupiter.api.Test;

class InformationMutualTailTest implements GapTailContract<InformationMutualTail> {

  @Test
  void isBelowTheOldTailAndAboveTheLeakage() {
    for (double information : new double[] {0, 0.1, 1, 10, 300}) {
      for (double delta : new double[] {1e-9, 0.01, 0.2}) {
        double mutual =
            Information.mutualTail(information, 500, LossRange.UNIT).atDelta(delta).value();
        double old =
            Information.xuRaginskyTail(information, 500, LossTail.unit()).atDelta(delta).value();
        double leakage =
            Information.leakage(information, 500, LossRange.UNIT).atDelta(delta).value();
        assertTrue(leakage <= mutual && (information < 1 || mutual <= old));
      }
    }
  }
}
